package jour

import "time"

// Selon reads the day of a cell that is written in one of some forms (as
// time.Parse takes them): what programs and producers write is told by those who
// know them. A time of day and a zone are left out.
func Selon(cellule string, formes ...string) (time.Time, bool) {
	for _, forme := range formes {
		if t, err := time.Parse(forme, cellule); err == nil {
			return time.Date(t.Year(), t.Month(), t.Day(), 0, 0, 0, 0, time.UTC), true
		}
	}
	return time.Time{}, false
}
