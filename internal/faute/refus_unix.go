//go:build !windows

package faute

import (
	"errors"
	"syscall"
)

// plein tells a full disk, a file-size limit or a quota.
func plein(err error) bool {
	return errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EFBIG) || errors.Is(err, syscall.EDQUOT)
}

// occupe tells a file that another program keeps for itself: a disk, a program that runs.
func occupe(err error) bool { return errors.Is(err, syscall.EBUSY) || errors.Is(err, syscall.ETXTBSY) }
