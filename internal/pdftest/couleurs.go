package pdftest

import (
	"fmt"
	"slices"
)

// Colours are what would make a copier count a page in colours: operators of
// the pages and of the forms, pictures; each is « page 2: rg [0.1 0.2 0.5] ».
// None for a file in black and grays.
func Colours(b []byte) (out []string, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("pdftest: not a file of render/pdf: %v", r)
		}
	}()
	f, err := open(b)
	if err != nil {
		return nil, fmt.Errorf("pdftest: %w", err)
	}
	seen := map[ref]bool{}
	for i, p := range f.array(f.dict(f.dict(f.trailer["Root"])["Pages"])["Kids"]) {
		page := f.dict(p)
		data, err := f.stream(page["Contents"].(ref))
		if err != nil {
			return nil, err
		}
		out = append(out, inks(fmt.Sprintf("page %d", i+1), data)...)
		for _, v := range f.dict(f.dict(page["Resources"])["XObject"]) {
			if r := v.(ref); !seen[r] {
				seen[r] = true
				out = append(out, f.object(r)...)
			}
		}
	}
	slices.Sort(out)
	return out, nil
}

// object are the colours of a form or of a picture.
func (f *file) object(r ref) []string {
	d, data, err := streamAt(f.b, f.rows[r][1])
	if err != nil {
		panic(err)
	}
	if d["Subtype"] == name("Form") {
		return inks("form", data)
	}
	if d["ColorSpace"] != name("DeviceGray") {
		return []string{fmt.Sprintf("picture: %v", d["ColorSpace"])}
	}
	return nil
}

// inks are the operators of a stream that choose another color than a gray
// (ISO 32000-1, table 74).
func inks(where string, data []byte) (out []string) {
	s, operands := scanner{b: data}, []any(nil)
	for v, ok := s.next(); ok; v, ok = s.next() {
		op, isOperator := v.(operator)
		if !isOperator {
			operands = append(operands, v)
			continue
		}
		switch op {
		case "rg", "RG", "k", "K", "cs", "CS", "sc", "SC", "scn", "SCN", "sh":
			out = append(out, fmt.Sprintf("%s: %s %v", where, op, operands))
		}
		operands = operands[:0]
	}
	return out
}
