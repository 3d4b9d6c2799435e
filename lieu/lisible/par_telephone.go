package lisible

import "feuillet/lieu"

// ParTelephone reports what a place says of hours at which one calls, and does not come.
func ParTelephone(dit string) bool { return telephoniques.MatchString(sansQuand(lieu.Plier(dit))) }
