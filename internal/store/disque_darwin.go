package store

import "syscall"

// local is MNT_LOCAL of statfs(2).
const local = 0x1000

// disqueLocal reports a folder of this computer, which no other writes in.
func disqueLocal(dossier string) bool {
	var s syscall.Statfs_t
	return syscall.Statfs(dossier, &s) == nil && s.Flags&local != 0
}
