package pdftest

import "strings"

// readContent calls show for each marked-content sequence of a content stream,
// with its number, or -1 for an artifact, and drawn for each string drawn. Text outside any sequence panics:
// nothing may be neither content nor artifact (ISO 14289-1, 7.1).
func readContent(data []byte, show func(id int, text string), drawn func(font name, text string)) {
	s := scanner{b: data}
	var operands []any
	var said strings.Builder
	depth, id, font := 0, -1, name("")
	for {
		v, ok := s.next()
		if !ok {
			break
		}
		op, isOperator := v.(operator)
		if !isOperator {
			operands = append(operands, v)
			continue
		}
		switch op {
		case "BDC":
			depth, id = depth+1, operands[1].(dict)["MCID"].(int)
		case "BMC":
			depth, id = depth+1, -1
		case "EMC":
			show(id, said.String())
			said.Reset()
			depth--
		case "Tf":
			font = operands[0].(name)
		case "TJ":
			for _, part := range operands[0].([]any) {
				if codes, ok := part.(string); ok {
					said.WriteString(utf16String(codes))
					drawn(font, utf16String(codes))
				}
			}
			fallthrough
		case "f", "S", "Tj", "Do":
			if depth != 1 {
				panic("a mark inside " + string(rune('0'+depth)) + " sequences")
			}
		}
		operands = operands[:0]
	}
	if depth != 0 {
		panic("a sequence is left open")
	}
}
