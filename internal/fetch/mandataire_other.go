//go:build !windows

package fetch

// mandataireSysteme is none here: the environment says relays.
func mandataireSysteme(string) mandataire { return mandataire{} }
