package sortie

import "os"

// vivant reports a process that runs.
func vivant(pid int) bool {
	p, err := os.FindProcess(pid)
	if err == nil {
		p.Release()
	}
	return err == nil
}
