package main

import "github.com/inconshreveable/mousetrap"

// typed are the words of a command line; those of a double click, which has
// none or the file that was dropped on the program, open the pages.
func typed(args []string, clic func() bool) []string {
	if len(args) > 1 || !clic() {
		return args
	}
	leaveConsole()
	return append([]string{"servir"}, args...)
}

// doubleClic reports a program that a person started from her desktop.
func doubleClic() bool { return mousetrap.StartedByExplorer() }
