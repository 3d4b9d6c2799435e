package pdf

import (
	"encoding/binary"
	"math"
)

// srgb makes an ICC profile of sRGB, version 2: three primaries adapted to
// D50, and one tone curve (IEC 61966-2-1).
func srgb() []byte {
	tags := []struct {
		name string
		data []byte
	}{
		{"desc", iccDesc("sRGB IEC61966-2.1")},
		{"cprt", append(iccTag("text"), "Public domain\x00"...)},
		{"wtpt", iccXYZ(0.9505, 1, 1.0891)},
		{"rXYZ", iccXYZ(0.43607, 0.22249, 0.01392)},
		{"gXYZ", iccXYZ(0.38515, 0.71687, 0.09708)},
		{"bXYZ", iccXYZ(0.14307, 0.06061, 0.7141)},
		{"rTRC", iccCurve()}, {"gTRC", nil}, {"bTRC", nil}, // one curve for three
	}
	be := binary.BigEndian
	table := be.AppendUint32(nil, uint32(len(tags)))
	var data []byte
	at, size := 0, 0
	for _, t := range tags {
		if t.data != nil {
			at, size = 128+4+12*len(tags)+len(data), len(t.data)
			data = append(data, t.data...)
			data = append(data, make([]byte, -len(data)&3)...)
		}
		table = be.AppendUint32(be.AppendUint32(append(table, t.name...), uint32(at)), uint32(size))
	}
	head := make([]byte, 128)
	be.PutUint32(head, uint32(len(head)+len(table)+len(data)))
	be.PutUint32(head[8:], 0x02100000) // version 2.1
	copy(head[12:], "mntrRGB XYZ ")
	be.PutUint16(head[24:], 2026)
	be.PutUint16(head[26:], 1)
	be.PutUint16(head[28:], 1)
	copy(head[36:], "acsp")
	copy(head[68:], iccXYZ(0.9642, 1, 0.8249)[8:]) // D50
	return append(append(head, table...), data...)
}

// iccTag starts a tag: its type and four reserved bytes.
func iccTag(kind string) []byte { return append([]byte(kind), 0, 0, 0, 0) }

func iccDesc(name string) []byte {
	b := binary.BigEndian.AppendUint32(iccTag("desc"), uint32(len(name)+1))
	b = append(b, name...)
	return append(b, make([]byte, 1+4+4+2+1+67)...) // no Unicode nor Macintosh name
}

func iccXYZ(values ...float64) []byte {
	b := iccTag("XYZ ")
	for _, v := range values {
		b = binary.BigEndian.AppendUint32(b, uint32(math.Round(v*65536)))
	}
	return b
}

func iccCurve() []byte {
	const points = 1024
	b := binary.BigEndian.AppendUint32(iccTag("curv"), points)
	for i := range points {
		v := float64(i) / (points - 1)
		if v <= 0.04045 {
			v /= 12.92
		} else {
			v = math.Pow((v+0.055)/1.055, 2.4)
		}
		b = binary.BigEndian.AppendUint16(b, uint16(math.Round(v*65535)))
	}
	return b
}
