package main

import (
	"syscall"
	"unsafe"
)

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

// Of MessageBoxW: a sign that draws the eye, before the other windows.
const (
	attention  = 0x30    // MB_ICONWARNING
	auPremier  = 0x10000 // MB_SETFOREGROUND
	titreBoite = "Feuillet"
)

// message shows a text to a person who has no console, until she has read it.
func message(texte string) {
	t, err := syscall.UTF16PtrFromString(texte)
	titre, err2 := syscall.UTF16PtrFromString(titreBoite)
	if err != nil || err2 != nil {
		return
	}
	syscall.NewLazyDLL("user32.dll").NewProc("MessageBoxW").Call(0, uintptr(unsafe.Pointer(t)),
		uintptr(unsafe.Pointer(titre)), attention|auPremier)
}
