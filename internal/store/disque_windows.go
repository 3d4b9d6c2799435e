package store

import (
	"path/filepath"
	"strings"
	"syscall"
	"unsafe"
)

// The answers of GetDriveTypeW for a disk of this computer.
const (
	amovible = 2 // a key
	fixe     = 3
	virtuel  = 6
)

var genreDeDisque = syscall.NewLazyDLL("kernel32.dll").NewProc("GetDriveTypeW")

// disqueLocal reports a folder of this computer, which no other writes in.
func disqueLocal(dossier string) bool {
	volume := filepath.VolumeName(dossier)
	if strings.HasPrefix(volume, `\\`) && !strings.HasPrefix(volume, `\\?\`) && !strings.HasPrefix(volume, `\\.\`) {
		return false // \\server\share
	}
	racine, err := syscall.UTF16PtrFromString(volume + `\`)
	if err != nil {
		return false
	}
	genre, _, _ := genreDeDisque.Call(uintptr(unsafe.Pointer(racine)))
	return genre == amovible || genre == fixe || genre == virtuel
}
