package pdf

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"fmt"
	"hash"
	"io"
	"math"
	"runtime"
	"strconv"

	"github.com/klauspost/compress/zlib"
)

// level of compression: 2 gains a fiftieth and takes a fifteenth more time.
const level = 1

// packed is how many objects share an object stream: a reader inflates one
// whole stream for one object.
const packed = 200

// ahead is how many streams may be compressed at a time for each core: more
// than one, for the file waits for the oldest.
const ahead = 4

// output lays objects into a file (ISO 32000-1, 7.5): streams in order, small
// objects by object streams, places in a cross-reference stream.
type output struct {
	dest   dest
	w      *bufio.Writer
	places []place // by object number
	bodies []byte  // of the open object stream
	heads  []byte
	inside []int
	queue  []*packer // streams being compressed, in the order of the file
	idle   []*packer
}

// packer compresses one stream, while what follows it in the file is made.
type packer struct {
	n    int // object
	dict string
	data []byte
	z    *zlib.Writer
	out  bytes.Buffer
	done chan bool
}

// place is a row of the cross-reference stream: an offset, or an object stream
// and an index.
type place struct {
	kind  byte // 0 free, 1 offset, 2 in a stream
	at    uint32
	index uint8
}

// dest counts and hashes what is written.
type dest struct {
	w   io.Writer
	n   int64
	sum hash.Hash
}

func (d *dest) Write(p []byte) (int, error) {
	d.sum.Write(p)
	n, err := d.w.Write(p)
	d.n += int64(n)
	return n, err
}

func newOutput() output {
	return output{w: bufio.NewWriterSize(nil, 1<<15)}
}

func (o *output) reset(w io.Writer) {
	for _, p := range o.queue { // of a file that was given up
		<-p.done
	}
	o.idle, o.queue = append(o.idle, o.queue...), o.queue[:0]
	o.dest = dest{w: w, sum: sha256.New()}
	o.w.Reset(&o.dest)
	o.places = append(o.places[:0], place{})
	o.bodies, o.heads, o.inside = o.bodies[:0], o.heads[:0], o.inside[:0]
}

// begin writes the header of a file.
func (o *output) begin(version string) {
	o.w.WriteString("%PDF-" + version + "\n%\xE2\xE3\xCF\xD3\n")
}

// alloc takes the next object number.
func (o *output) alloc() int {
	o.places = append(o.places, place{})
	return len(o.places) - 1
}

// offset is where the next byte goes, once the queue is written.
func (o *output) offset() int64 { return o.dest.n + int64(o.w.Buffered()) }

// put writes a small object; body is copied.
func (o *output) put(n int, body []byte) {
	o.heads = strconv.AppendInt(o.heads, int64(n), 10)
	o.heads = append(o.heads, ' ')
	o.heads = strconv.AppendInt(o.heads, int64(len(o.bodies)), 10)
	o.heads = append(o.heads, ' ')
	o.bodies = append(append(o.bodies, body...), '\n')
	if o.inside = append(o.inside, n); len(o.inside) == packed {
		o.pack()
	}
}

// pack closes the open object stream.
func (o *output) pack() {
	if len(o.inside) == 0 {
		return
	}
	n := o.alloc()
	for i, m := range o.inside {
		o.places[m] = place{kind: 2, at: uint32(n), index: uint8(i)}
	}
	dict := fmt.Sprintf("/Type /ObjStm /N %d /First %d ", len(o.inside), len(o.heads))
	o.stream(n, dict, o.heads, o.bodies)
	o.bodies, o.heads, o.inside = o.bodies[:0], o.heads[:0], o.inside[:0]
}

// stream compresses a stream, then writes it; data is copied.
func (o *output) stream(n int, dict string, data ...[]byte) {
	o.settle(ahead * runtime.GOMAXPROCS(0))
	p := o.packer()
	p.n, p.dict, p.data = n, dict, p.data[:0]
	for _, d := range data {
		p.data = append(p.data, d...)
	}
	o.queue = append(o.queue, p)
	go p.pack()
}

func (o *output) packer() *packer {
	if last := len(o.idle) - 1; last >= 0 {
		p := o.idle[last]
		o.idle = o.idle[:last]
		return p
	}
	z, err := zlib.NewWriterLevel(nil, level)
	if err != nil {
		panic(err) // the level is a constant
	}
	return &packer{z: z, done: make(chan bool, 1)}
}

func (p *packer) pack() {
	p.out.Reset()
	p.z.Reset(&p.out)
	p.z.Write(p.data) // into memory: no error
	p.z.Close()
	p.done <- true
}

// settle writes the streams of the queue but the last ones, up to most.
func (o *output) settle(most int) {
	for len(o.queue) > most {
		p := o.queue[0]
		<-p.done
		o.write(p.n, p.dict+"/Filter /FlateDecode ", p.out.Bytes())
		o.queue = append(o.queue[:0], o.queue[1:]...)
		o.idle = append(o.idle, p)
	}
}

// raw writes a stream as it is.
func (o *output) raw(n int, dict string, data []byte) {
	o.settle(0)
	o.write(n, dict, data)
}

func (o *output) write(n int, dict string, data []byte) {
	o.places[n] = place{kind: 1, at: uint32(o.offset())}
	var b [64]byte
	o.w.Write(append(strconv.AppendInt(b[:0], int64(n), 10), " 0 obj\n<<"...))
	o.w.WriteString(dict)
	o.w.WriteString("/Length ")
	o.w.Write(append(strconv.AppendInt(b[:0], int64(len(data)), 10), ">>\nstream\n"...))
	o.w.Write(data)
	o.w.WriteString("\nendstream\nendobj\n")
}

// finish writes what is pending and the cross-reference stream; info is 0 for a
// file without it. The file's identifier is the hash of all before it.
func (o *output) finish(catalog, info int) error {
	o.pack()
	o.settle(0)
	n, start := o.alloc(), o.offset()
	if start > math.MaxUint32 {
		return fmt.Errorf("more than 4 GiB")
	}
	if err := o.w.Flush(); err != nil {
		return err
	}
	o.places[n] = place{kind: 1, at: uint32(start)}
	id := o.dest.sum.Sum(nil)[:16]
	dict := fmt.Sprintf("/Type /XRef /Size %d /W [1 4 1] /DecodeParms <</Predictor 12 /Columns 6>> /Root %d 0 R ",
		len(o.places), catalog)
	if info != 0 {
		dict += fmt.Sprintf("/Info %d 0 R ", info)
	}
	o.stream(n, dict+fmt.Sprintf("/ID [<%X> <%X>] ", id, id), table(o.places))
	o.settle(0)
	fmt.Fprintf(o.w, "startxref\n%d\n%%%%EOF\n", start)
	return o.w.Flush()
}

// table lists places for the cross-reference stream, each less the one before
// (PNG's predictor « up »): that of one object is often that of the next.
func table(places []place) []byte {
	b := make([]byte, 0, 7*len(places))
	var up [6]byte
	for _, p := range places {
		row := [6]byte{p.kind, byte(p.at >> 24), byte(p.at >> 16), byte(p.at >> 8), byte(p.at), p.index}
		b = append(b, 2)
		for i, v := range row {
			b = append(b, v-up[i])
		}
		up = row
	}
	return b
}
