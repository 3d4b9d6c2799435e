package faute

import (
	"errors"
	"syscall"
)

// plein tells a full disk: ERROR_DISK_FULL, ERROR_HANDLE_DISK_FULL.
func plein(err error) bool {
	return errors.Is(err, syscall.Errno(112)) || errors.Is(err, syscall.Errno(39))
}

// occupe tells a file that another program keeps for itself:
// ERROR_SHARING_VIOLATION, ERROR_LOCK_VIOLATION.
func occupe(err error) bool {
	return errors.Is(err, syscall.Errno(32)) || errors.Is(err, syscall.Errno(33))
}
