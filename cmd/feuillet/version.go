package main

import (
	"fmt"
	"runtime/debug"
)

// version is that of CHANGELOG.md, whose tests hold it.
const version = "0.5.0"

// direVersion is the version for a person who asks for help: with the state of
// the source that the program was built from, when it knows it.
func direVersion() string {
	etat := ""
	if info, ok := debug.ReadBuildInfo(); ok {
		for _, s := range info.Settings {
			if s.Key == "vcs.revision" && len(s.Value) >= 12 {
				etat = fmt.Sprintf(" (%s)", s.Value[:12])
			}
		}
	}
	return "Feuillet " + version + etat
}
