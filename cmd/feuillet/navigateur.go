package main

import (
	"os/exec"
	"runtime"
)

// ouvrir opens an address or a folder with the program that the person uses for it.
func ouvrir(quoi string) error {
	nom, args := "xdg-open", []string{quoi}
	switch runtime.GOOS {
	case "windows":
		nom, args = "rundll32", []string{"url.dll,FileProtocolHandler", quoi}
	case "darwin":
		nom = "open"
	}
	c := exec.Command(nom, args...)
	if err := c.Start(); err != nil {
		return err
	}
	go c.Wait() // a browser may live as long as we do
	return nil
}
