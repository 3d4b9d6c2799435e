package atelier

// grouped puts together what has the same key; groups are in the order of their
// first one.
func grouped[T any](items []T, key func(T) string) [][]T {
	ranks := map[string]int{}
	var out [][]T
	for _, v := range items {
		i, ok := ranks[key(v)]
		if !ok {
			i = len(out)
			ranks[key(v)] = i
			out = append(out, nil)
		}
		out[i] = append(out[i], v)
	}
	return out
}
