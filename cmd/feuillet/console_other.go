//go:build !windows

package main

// prepareConsole has nothing to do where consoles speak UTF-8.
func prepareConsole() {}

// leaveConsole has nothing to do where a double click opens no console.
func leaveConsole() {}

// message has nobody to tell: a double click opens no program there without a console.
func message(string) {}
