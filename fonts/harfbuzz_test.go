package fonts_test

import "feuillet/fonts"

// harfbuzz holds advances that HarfBuzz gives with the feature kern alone.
var harfbuzz = []struct {
	face    fonts.Face
	text    string
	advance int
}{
	{fonts.Regular, "AVENUE TO", 5202},
	{fonts.Regular, "L’Été à Toulouse", 7072},
	{fonts.Regular, "Yverdon, Vœux « Ť »", 9044},
	{fonts.Regular, "Wœrth P. T. F, 11/07", 8609},
	{fonts.Regular, "ŁŐŽ Ķv rf, Ÿ", 5192},
	{fonts.Regular, "To Ve AW LT fj Př", 7438},
	{fonts.Bold, "AVENUE TO", 5494},
	{fonts.Bold, "L’Été à Toulouse", 7587},
	{fonts.Bold, "Yverdon, Vœux « Ť »", 9844},
	{fonts.Bold, "Wœrth P. T. F, 11/07", 9306},
	{fonts.Bold, "ŁŐŽ Ķv rf, Ÿ", 5657},
	{fonts.Bold, "To Ve AW LT fj Př", 7989},
	{fonts.ExtraBold, "AVENUE TO", 5642},
	{fonts.ExtraBold, "L’Été à Toulouse", 7842},
	{fonts.ExtraBold, "Yverdon, Vœux « Ť »", 10251},
	{fonts.ExtraBold, "Wœrth P. T. F, 11/07", 9661},
	{fonts.ExtraBold, "ŁŐŽ Ķv rf, Ÿ", 5892},
	{fonts.ExtraBold, "To Ve AW LT fj Př", 8281},
}
