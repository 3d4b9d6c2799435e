// Package inorder does work on all cores and gives its results in order: the
// sheets of places as they are read, the pages of a book as they are written.
package inorder

import (
	"context"
	"iter"
	"runtime"
	"sync"
)

// ahead is how many values a core may be ahead of who takes the results: one
// goes on while another is at a long value.
const ahead = 8

// result is the work of one value, done.
type result[R any] struct {
	value R
	err   error
}

// job is a value, and where its result goes.
type job[T, R any] struct {
	value T
	done  chan result[R]
}

// Map does the work of each value on all cores, and gives the results in the
// order of the values. What is read, worked on or waits to be taken is a few
// values a core, whatever their number.
//
// The first error, of the values or of the work, comes in its turn, after the
// results before it, and is the last; so does the end of ctx. Breaking the loop
// stops the work. When the loop is left, values are no longer read and work is
// not called: a base may be closed.
func Map[T, R any](ctx context.Context, values iter.Seq2[T, error], work func(T) (R, error)) iter.Seq2[R, error] {
	return func(yield func(R, error) bool) {
		inner, stop := context.WithCancel(ctx)
		var crew sync.WaitGroup
		defer crew.Wait()
		defer stop()
		cores := runtime.GOMAXPROCS(0)
		queue, jobs := make(chan chan result[R], ahead*cores), make(chan job[T, R], ahead*cores)
		for range cores {
			crew.Go(func() { serve(inner, jobs, work) })
		}
		crew.Go(func() {
			defer close(queue)
			defer close(jobs)
			feed(inner, values, queue, jobs)
		})
		for done := range queue {
			if r := <-done; !yield(r.value, r.err) || r.err != nil {
				return
			}
		}
		if err := ctx.Err(); err != nil {
			var none R
			yield(none, err)
		}
	}
}

// Times does the work of 0, 1… n-1, as Map does.
func Times[R any](ctx context.Context, n int, work func(int) (R, error)) iter.Seq2[R, error] {
	count := func(yield func(int, error) bool) {
		for i := range n {
			if !yield(i, nil) {
				return
			}
		}
	}
	return Map(ctx, count, work)
}

// serve does jobs until there are none; once ctx has ended they fail at once.
func serve[T, R any](ctx context.Context, jobs <-chan job[T, R], work func(T) (R, error)) {
	for j := range jobs {
		var r result[R]
		if r.err = ctx.Err(); r.err == nil {
			r.value, r.err = work(j.value)
		}
		j.done <- r
	}
}

// feed reads values up to their first error, and queues each where its result
// will be, so that results are taken in order.
func feed[T, R any](ctx context.Context, values iter.Seq2[T, error], queue chan<- chan result[R],
	jobs chan<- job[T, R]) {
	for v, err := range values {
		j := job[T, R]{v, make(chan result[R], 1)}
		select {
		case queue <- j.done:
		case <-ctx.Done():
			return
		}
		if err != nil {
			j.done <- result[R]{err: err}
			return
		}
		jobs <- j
	}
}
