# Values replaced in the same year, and values over all futures.
case "deterrence" {
  title    = "A promise and what it deters"
  question = "What would a weaker promise cost?"
  horizon  = { from = 2026, to = 2035 }
  as_of    = "2025-11-24"
  baseline = scenario.any_world
  luck     = 20
}

descriptor "ally" {
  title = "What the ally does"
  state "stays"  { title = "Stays" }
  state "leaves" { title = "Leaves" }
}

scenario "any_world" {
  title = "Whatever the ally does"
  where = true
}

uncertainty "fear" {
  title = "How much credit deters"
  unit  = "1"
  range = "1 to 3"
}

uncertainty "weather" {
  unit         = "1"
  distribution = "uniform(0.8, 1.2)"
  each         = "year"
}

constant "depth" {
  title = "By how much a quarrel lowers the credit"
  value = 0.4
}

constant "stake" {
  value = "200 USD bn"
}

constant "base" {
  unit  = "percent/year"
  value = 4
}

lever "arms" {
  unit    = "percent of GDP/year"
  range   = "0 to 5"
  default = 2
}

strategy "as_now" {
  title = "As now"
  set   = {}
}

strategy "more" {
  title = "Arm more"
  set   = { arms = 4 }
}

formula "credit" {
  value = choose(ally, { stays = 0.9, leaves = 0.3 }) * weather
}

formula "hazard" {
  unit  = "percent/year"
  value = base * exp(-fear * credit - capability)
}

formula "quarrelled" {
  title = "The hazard after a quarrel"
  value = with({ credit = credit * (1 - depth) }, hazard)
}

formula "unarmed" {
  value = with({ capability = 0, base = 5, fear = lookup(elapsed, [[0, 1], ["9 years", 3]]) }, hazard)
}

formula "harsh" {
  title = "A quarrel in a harsher world"
  value = with({ base = 1.5 * base }, with({ credit = credit * (1 - depth), depth = 0 }, hazard * (1 - depth)))
}

formula "gift" {
  title = "What the arms keep from being lost"
  value = stake * (with({ arms = 0, capability = 0 }, loss_rate) - loss_rate)
}

formula "loss_rate" {
  value = fired(war) ? 0 : hazard + arms / "1 percent of GDP/year" * "0.01 percent/year"
}

formula "calm" {
  value = hazard < "1 percent/year"
}

stock "capability" {
  unit    = "1"
  initial = 0.1
  min     = 0
  flow    = with({ arms = max(arms - "1 percent of GDP/year", 0) }, arms) / "1 percent of GDP/year" * "0.05/year" - capability / "10 years"
}

event "war" {
  hazard = with({ credit = fired(war) ? 1 : credit }, hazard)
}

outcome "loss" {
  title = "Expected loss"
  unit  = "USD bn"
  goal  = "minimise"
  value = sum(stake * loss_rate) + sum(0.01 * gift)
}

outcome "bitter" {
  unit  = "percent/year"
  goal  = "minimise"
  value = mean(quarrelled) + mean(unarmed) + highest(harsh)
}

outcome "quiet" {
  unit  = "years"
  goal  = "maximise"
  value = years(with({ calm = true, base = 1 }, calm || hazard < "1 percent/year"))
}

claim "quarrels_cost" {
  title    = "A quarrel raises the risk of war by half a point a year"
  holds_if = mean(with({ credit = credit * (1 - depth) }, hazard)) - mean(hazard) > "0.5 percent/year"
}

claim "bad_luck" {
  holds_if = on_average(loss) < "30 USD bn" && loss < 3 * on_average(under(strategy.more, loss))
}

claim "arms_pay" {
  title    = "Arming pays over all futures"
  holds_if = average(under(strategy.more, loss)) < average(under(strategy.as_now, loss)) && under(strategy.more, quantile(loss, 0.95)) < "60 USD bn"
}

claim "mostly" {
  holds_if = share(on_average(loss) < "30 USD bn") >= "60 percent"
}

expect "all" {
  assert = claim.arms_pay && share(claim.quarrels_cost) > 0.1 && quantile(on_average(loss), 0.5) <= average(best_course(bitter)) * "1 year" * "400 USD bn"
}
