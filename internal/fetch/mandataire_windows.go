package fetch

import (
	"syscall"
	"unsafe"
)

var (
	winhttp     = syscall.NewLazyDLL("winhttp.dll")
	reglagesDe  = winhttp.NewProc("WinHttpGetIEProxyConfigForCurrentUser")
	relaisPour  = winhttp.NewProc("WinHttpGetProxyForUrl")
	ouvrir      = winhttp.NewProc("WinHttpOpen")
	fermer      = winhttp.NewProc("WinHttpCloseHandle")
	rendreTexte = syscall.NewLazyDLL("kernel32.dll").NewProc("GlobalFree")
)

// reglagesIE is WINHTTP_CURRENT_USER_IE_PROXY_CONFIG.
type reglagesIE struct {
	detecter           int32
	script             *uint16
	relais, exceptions *uint16
}

// optionsAuto is WINHTTP_AUTOPROXY_OPTIONS.
type optionsAuto struct {
	quoi, detection uint32
	script          *uint16
	_               uintptr
	_               uint32
	sIdentifier     int32
}

// infoRelais is WINHTTP_PROXY_INFO.
type infoRelais struct {
	acces              uint32
	relais, exceptions *uint16
}

// Values of winhttp.h.
const (
	sansRelais      = 1 // WINHTTP_ACCESS_TYPE_NO_PROXY
	relaisNomme     = 3 // WINHTTP_ACCESS_TYPE_NAMED_PROXY
	autoDetection   = 1 // WINHTTP_AUTOPROXY_AUTO_DETECT
	autoScript      = 2 // WINHTTP_AUTOPROXY_CONFIG_URL
	detectionParDHP = 3 // WINHTTP_AUTO_DETECT_TYPE_DHCP | _DNS_A
)

// mandataireSysteme is what Windows says for an address: what the network
// announces (WPAD) or a script chooses (PAC), else what is written down.
func mandataireSysteme(adresse string) mandataire {
	if winhttp.Load() != nil {
		return mandataire{}
	}
	var r reglagesIE
	if ok, _, _ := reglagesDe.Call(uintptr(unsafe.Pointer(&r))); ok == 0 {
		return mandataire{}
	}
	fixe := mandataire{texteRendu(r.relais), texteRendu(r.exceptions)}
	script := texteRendu(r.script)
	if r.detecter == 0 && script == "" {
		return fixe
	}
	if m, ok := automatique(adresse, r.detecter != 0, script); ok {
		return m
	}
	return fixe
}

// automatique asks for the relay of an address; ok is false when nothing says it.
func automatique(adresse string, detecter bool, script string) (m mandataire, ok bool) {
	nom, err := syscall.UTF16PtrFromString("Feuillet")
	if err != nil {
		return m, false
	}
	session, _, _ := ouvrir.Call(uintptr(unsafe.Pointer(nom)), sansRelais, 0, 0, 0)
	if session == 0 {
		return m, false
	}
	defer fermer.Call(session)
	u, err := syscall.UTF16PtrFromString(adresse)
	if err != nil {
		return m, false
	}
	var essais []optionsAuto
	if script != "" {
		if p, err := syscall.UTF16PtrFromString(script); err == nil {
			essais = append(essais, optionsAuto{quoi: autoScript, script: p})
		}
	}
	if detecter {
		essais = append(essais, optionsAuto{quoi: autoDetection, detection: detectionParDHP})
	}
	for _, o := range essais {
		o.sIdentifier = 1
		var info infoRelais
		if fait, _, _ := relaisPour.Call(session, uintptr(unsafe.Pointer(u)), uintptr(unsafe.Pointer(&o)),
			uintptr(unsafe.Pointer(&info))); fait == 0 {
			continue
		}
		m = mandataire{texteRendu(info.relais), texteRendu(info.exceptions)}
		if info.acces != relaisNomme {
			m = mandataire{} // straight
		}
		return m, true
	}
	return m, false
}

// texteRendu is a text that Windows lent, given back.
func texteRendu(p *uint16) string {
	if p == nil {
		return ""
	}
	n := 0
	for *(*uint16)(unsafe.Add(unsafe.Pointer(p), 2*n)) != 0 {
		n++
	}
	s := syscall.UTF16ToString(unsafe.Slice(p, n))
	rendreTexte.Call(uintptr(unsafe.Pointer(p)))
	return s
}
