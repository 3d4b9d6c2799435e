//go:build !windows

package sortie

import (
	"errors"
	"syscall"
)

// vivant reports a process that runs, be it of another user.
func vivant(pid int) bool {
	err := syscall.Kill(pid, 0)
	return err == nil || errors.Is(err, syscall.EPERM)
}
