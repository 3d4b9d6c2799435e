package main

import "syscall"

// codeUTF8 is the code page of the texts we write (CP_UTF8).
const codeUTF8 = 65001

// prepareConsole lets the console of Windows show accents.
func prepareConsole() {
	syscall.NewLazyDLL("kernel32.dll").NewProc("SetConsoleOutputCP").Call(codeUTF8)
}

// leaveConsole takes away the black window that Windows opens beside a program
// started by a double click: the person reads a page.
func leaveConsole() {
	syscall.NewLazyDLL("kernel32.dll").NewProc("FreeConsole").Call()
}
