package pdf

import (
	"strings"
	"sync"

	"feuillet/render/layout"
)

var profile = sync.OnceValue(func() []byte { return deflate(srgb()) })

// addCatalog writes what stands above the pages.
func (j *job) addCatalog(m layout.Meta, outline int) {
	b := append(j.buf[:0], "<</Type /Pages /Kids ["...)
	for _, p := range j.pages {
		b = append(appendRef(b, p.object), ' ')
	}
	j.buf = append(appendInt(append(b, "] /Count "...), len(j.pages)), ">>"...)
	j.put(j.numbers.pages, j.buf)
	if j.numbers.info != 0 {
		j.addInfo(m)
	}
	j.raw(j.numbers.profile, "/N 3 /Filter /FlateDecode ", profile())
	j.raw(j.numbers.metadata, "/Type /Metadata /Subtype /XML ", []byte(xmp(m)))

	b = appendRef(append(j.buf[:0], "<</Type /Catalog /Pages "...), j.numbers.pages)
	b = appendText(append(b, " /Lang "...), m.Lang)
	b = appendRef(append(b, " /MarkInfo <</Marked true>> /StructTreeRoot "...), j.numbers.structure)
	b = appendRef(append(b, " /ViewerPreferences <</DisplayDocTitle true /PrintScaling /None>> /PageLabels <</Nums [0 "+
		"<</S /D>>]>> /Metadata "...), j.numbers.metadata)
	b = append(b, " /OutputIntents [<</Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB "+
		"IEC61966-2.1) /Info (sRGB IEC61966-2.1) /DestOutputProfile "...)
	b = append(appendRef(b, j.numbers.profile), ">>]"...)
	if outline != 0 {
		b = append(appendRef(append(b, " /Outlines "...), outline), " /PageMode /UseOutlines"...)
	}
	if j.numbers.form != 0 {
		b = appendRef(append(b, " /AcroForm "...), j.numbers.form)
	}
	j.buf = append(b, ">>"...)
	j.put(j.numbers.catalog, j.buf)
}

// addInfo says the same as the XMP, for readers that know only this.
func (j *job) addInfo(m layout.Meta) {
	b := append(j.buf[:0], "<<"...)
	for _, e := range [][2]string{{"/Title ", m.Title}, {" /Author ", m.Author}, {" /Subject ", m.Subject},
		{" /Producer ", m.Producer}} {
		if e[1] != "" {
			b = appendText(append(b, e[0]...), e[1])
		}
	}
	if !m.Date.IsZero() {
		date := m.Date.UTC().Format("(D:20060102150405Z)")
		b = append(append(b, " /CreationDate "+date...), " /ModDate "+date...)
	}
	j.buf = append(b, ">>"...)
	j.put(j.numbers.info, j.buf)
}

// xmp is the metadata packet.
func xmp(m layout.Meta) string {
	var b strings.Builder
	add := func(before, value, after string) {
		if value != "" {
			b.WriteString(before + escape.Replace(value) + after)
		}
	}
	b.WriteString(xmpHead)
	add(`<dc:title><rdf:Alt><rdf:li xml:lang="x-default">`, m.Title, "</rdf:li></rdf:Alt></dc:title>\n")
	add(`<dc:creator><rdf:Seq><rdf:li>`, m.Author, "</rdf:li></rdf:Seq></dc:creator>\n")
	add(`<dc:description><rdf:Alt><rdf:li xml:lang="x-default">`, m.Subject, "</rdf:li></rdf:Alt></dc:description>\n")
	add(`<dc:language><rdf:Bag><rdf:li>`, m.Lang, "</rdf:li></rdf:Bag></dc:language>\n")
	if !m.Date.IsZero() {
		date := m.Date.UTC().Format("2006-01-02T15:04:05Z")
		b.WriteString("<xmp:CreateDate>" + date + "</xmp:CreateDate><xmp:ModifyDate>" + date + "</xmp:ModifyDate>\n")
	}
	add("<pdf:Producer>", m.Producer, "</pdf:Producer>\n")
	b.WriteString(claims[m.Norm] + xmpTail)
	return b.String()
}

var escape = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;")

const xmpHead = `<?xpacket begin="` + "\uFEFF" + `" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<dc:format>application/pdf</dc:format>
`

// claims are what a file says that it follows. The extension schema presents
// pdfuaid, which PDF/A-2 does not know (ISO 19005-2, 6.6.2.3).
var claims = map[layout.Norm]string{
	layout.UA1: `<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema><pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>PDF/UA part</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
`,
	layout.UA2: `<pdfaid:part>4</pdfaid:part><pdfaid:rev>2020</pdfaid:rev><pdfuaid:part>2</pdfuaid:part><pdfuaid:rev>2024</pdfuaid:rev>
<pdfd:declarations xmlns:pdfd="http://pdfa.org/declarations/"><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfd:conformsTo>http://pdfa.org/declarations/wtpdf#accessibility1.0</pdfd:conformsTo></rdf:li></rdf:Bag></pdfd:declarations>
`,
}

const xmpTail = `</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`
