package briefing

import "hedge/chart"

func (k *composer) claimTree() chart.Figure    { return nil }
func (k *composer) bundles() chart.Figure      { return nil }
func (k *composer) timeline() chart.Figure     { return nil }
func (k *composer) crossImpacts() chart.Figure { return nil }
