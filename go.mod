module feuillet

go 1.26.0

require (
	github.com/go-pdf/fpdf v0.9.0
	github.com/pelletier/go-toml/v2 v2.4.3
	github.com/skip2/go-qrcode v0.0.0-20200617195104-da1b6568686e
	github.com/spf13/cobra v1.10.2
	golang.org/x/text v0.43.0
	modernc.org/sqlite v1.60.1
)
