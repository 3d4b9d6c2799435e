package inorder_test

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"slices"
	"sync/atomic"
	"testing"
	"time"

	"feuillet/internal/inorder"
)

var errRead, errWork = errors.New("read"), errors.New("work")

// counted are the numbers below n, then err unless it is nil.
func counted(n int, err error) iter.Seq2[int, error] {
	return func(yield func(int, error) bool) {
		for i := range n {
			if !yield(i, nil) {
				return
			}
		}
		if err != nil {
			yield(-1, err)
		}
	}
}

// collect are the results and the error that ends them.
func collect[R any](results iter.Seq2[R, error]) (out []R, err error) {
	for r, e := range results {
		if e != nil {
			return out, e
		}
		out = append(out, r)
	}
	return out, nil
}

// uneven takes longer for some values than for others.
func uneven(n int) (int, error) {
	time.Sleep(time.Duration(n*7%5) * 100 * time.Microsecond)
	return n * n, nil
}

func TestResultsComeInOrder(t *testing.T) {
	for _, n := range []int{0, 1, 3, 200} {
		var want []int
		for i := range n {
			want = append(want, i*i)
		}
		for name, results := range map[string]iter.Seq2[int, error]{
			"Map":   inorder.Map(t.Context(), counted(n, nil), uneven),
			"Times": inorder.Times(t.Context(), n, uneven),
		} {
			if got, err := collect(results); err != nil || !slices.Equal(got, want) {
				t.Errorf("%s of %d values: %v, %v", name, n, got, err)
			}
		}
	}
}

// The error that comes first in the order of the values is given, after the
// results before it, and no result comes after it.
func TestTheFirstErrorEndsTheResults(t *testing.T) {
	for _, c := range []struct {
		read, fails int // values before the reader fails; the value whose work fails
		want        error
		results     int
	}{
		{0, -1, errRead, 0},
		{1, -1, errRead, 1},
		{90, -1, errRead, 90},
		{90, 0, errWork, 0},
		{90, 89, errWork, 89},
		{40, 41, errRead, 40},
	} {
		work := func(n int) (int, error) {
			if n == c.fails {
				return 0, errWork
			}
			return uneven(n)
		}
		n, last := 0, error(nil)
		for _, err := range inorder.Map(t.Context(), counted(c.read, errRead), work) {
			if last != nil {
				t.Fatalf("%+v: a result after the error", c)
			}
			if last = err; err == nil {
				n++
			}
		}
		if !errors.Is(last, c.want) || n != c.results {
			t.Errorf("%+v: %d results, then %v", c, n, last)
		}
	}
}

// When the loop is left, by whatever way, nobody reads nor works any more.
func TestNothingGoesOnAfterTheLoop(t *testing.T) {
	for name, leave := range map[string]func(n int, stop func()) bool{
		"break": func(n int, _ func()) bool { return n == 5 },
		"end of ctx": func(n int, stop func()) bool {
			if n == 5 {
				stop()
			}
			return false
		},
		"all taken": func(int, func()) bool { return false },
	} {
		ctx, stop := context.WithCancel(t.Context())
		var busy atomic.Int32
		values := func(yield func(int, error) bool) {
			busy.Add(1)
			defer busy.Add(-1)
			counted(300, nil)(yield)
		}
		work := func(n int) (int, error) {
			busy.Add(1)
			defer busy.Add(-1)
			return uneven(n)
		}
		n := 0
		for range inorder.Map(ctx, values, work) {
			if n++; leave(n, stop) {
				break
			}
		}
		if left := busy.Load(); left != 0 {
			t.Errorf("%s: %d goroutines still at work", name, left)
		}
		stop()
	}
}

func TestTheEndOfTheContextIsAnError(t *testing.T) {
	ctx, stop := context.WithCancel(t.Context())
	stop()
	if got, err := collect(inorder.Times(ctx, 50, uneven)); !errors.Is(err, context.Canceled) {
		t.Errorf("%d results, then %v", len(got), err)
	}
}

// Values are read a few at a time, whatever their number.
func TestFewValuesAreHeld(t *testing.T) {
	var read atomic.Int32
	values := func(yield func(int, error) bool) {
		for i := 0; i < 1_000_000; i++ {
			read.Add(1)
			if !yield(i, nil) {
				return
			}
		}
	}
	for range inorder.Map(t.Context(), values, uneven) {
		break
	}
	if n := read.Load(); n > 1000 {
		t.Errorf("%d values read for one result", n)
	}
}

func ExampleTimes() {
	for square, err := range inorder.Times(context.Background(), 4, func(n int) (int, error) { return n * n, nil }) {
		fmt.Println(square, err)
	}
	// Output:
	// 0 <nil>
	// 1 <nil>
	// 4 <nil>
	// 9 <nil>
}
