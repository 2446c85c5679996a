package briefing

import (
	"hedge/chart"
	"hedge/study"
)

func (k *composer) tradeoff() chart.Figure          { return nil }
func (k *composer) claimTree() chart.Figure         { return nil }
func (k *composer) box(*study.Failure) chart.Figure { return nil }
func (k *composer) tornado() chart.Figure           { return nil }
func (k *composer) bundles() chart.Figure           { return nil }
func (k *composer) timeline() chart.Figure          { return nil }
func (k *composer) likelihoods() chart.Figure       { return nil }
func (k *composer) spreads() chart.Figure           { return nil }
func (k *composer) crossImpacts() chart.Figure      { return nil }
