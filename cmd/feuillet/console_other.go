//go:build !windows

package main

// prepareConsole has nothing to do where consoles speak UTF-8.
func prepareConsole() {}

// leaveConsole has nothing to do where a double click opens no console.
func leaveConsole() {}
