package store

import "strings"

// semblables are letters of other alphabets that nobody tells from ours on a
// page: Cyrillic and Greek ones, small capitals, letters without their dot or
// with a bar. A name written with some of them is the same name.
var semblables = func() map[rune]string {
	out := map[rune]string{}
	for paire := range strings.FieldsSeq(`аa вb еe кk мm нh оo рp сc тt уy хx ѕs іi јj һh ԁd ԛq ԝw пn гr
		АA ВB ЕE КK МM НH ОO РP СC ТT УY ХX ЅS ІI ЈJ ҺH ԀD ԚQ ԜW ӏl ѵv ЗZ
		αa εe ιi κk νv οo ρp τt υu χx ηn γy σo ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX
		օo սu հh ոn ıi ɑa ɡg ɩi ʟl łl øo đd ħh ŧt ŁL ØO ĐD ĦH ŦT ɛe ɪi ʀr ɴn ʏy ʙb ɢg ʜh
		ᴀa ᴄc ᴅd ᴇe ꜰf ᴊj ᴋk ᴍm ᴏo ᴘp ꜱs ᴛt ᴜu ᴠv ᴡw ᴢz`) {
		r := []rune(paire)
		out[r[0]] = strings.ToLower(string(r[1]))
	}
	return out
}()
