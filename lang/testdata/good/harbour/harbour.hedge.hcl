# A small case that uses every block and every function once.
case "harbour" {
  title    = "A harbour and its neighbour"
  question = "Should the town build the harbour before the war is over?"
  focal    = actor.town
  horizon  = { from = 2026, to = 2036, step = 2 }
  as_of    = "2025-11-24"
  baseline = scenario.calm
  headline = outcome.gain
  verdict  = { holds = 0.8, fails = 0.2 }
  units    = ["berths"]
}

source "survey" {
  kind       = "report"
  title      = "Survey of the bay"
  author     = "A. Pilot"
  publisher  = "Bay Office"
  date       = "2025-06"
  grade      = "B2"
  paragraphs = 12
}

actor "town" { title = "The town" }

descriptor "neighbour" {
  title      = "What the neighbour does"
  observable = true
  state "trades" { title = "Trades" }
  state "raids"  { title = "Raids" }
}

descriptor "sea" {
  title = "The sea"
  state "open"   { title = "Open" }
  state "frozen" { title = "Frozen" }
}

constraint "no_raids_on_ice" {
  when    = neighbour == "raids"
  only_if = sea != "frozen"
  cite    = source.survey.p3
}

constraint "not_both" {
  never = sea == "frozen" && "raids" == neighbour
  own   = true
}

scenario "calm" {
  title = "Calm"
  where = neighbour == "trades"
}

scenario "rough" {
  title = "Rough"
  where = !(neighbour == "trades")
}

uncertainty "growth" {
  title = "Growth of trade"
  range = "1 to 4 percent/year"
  cite  = [source.survey.p1, source.survey.title]
}

uncertainty "ships" {
  title = "Ships a berth serves"
  by "sea" {
    open   = "20 to 40 ships/berth/year"
    frozen = "between 2 and 6 ships/berth/year"
  }
  own = true
}

uncertainty "storm" {
  title        = "Share of days lost"
  unit         = "percent"
  distribution = "2 to 20, likely 5"
  each         = "year"
  own          = true
}

uncertainty "fee" {
  title        = "Fee a ship pays"
  distribution = "1 to 3 USD thousand/ship"
  own          = true
}

uncertainty "mood" {
  unit = "1"
  by "neighbour" "distribution" {
    trades = "beta(4, 2)"
    raids  = "uniform(0, 0.2) within 0.05 to 0.2"
  }
  own = true
}

lever "built" {
  title   = "Berths to build"
  unit    = "berths"
  range   = "0 to 12"
  default = 4
  own     = true
}

lever "guard" {
  title   = "Guard boats"
  choices = [0, 1, "2"]
  default = 1
  own     = true
}

strategy "small" {
  title = "Build small"
  set   = { built = 4 }
}

strategy "large" {
  title = "Build large"
  set = {
    built = "12 berths"
    guard = 2
  }
}

constant "cost" {
  title = "Cost of a berth"
  value = "2 USD million/berth"
  as_of = "2025-06-01"
  cite  = source.survey.p7
}

constant "half_life" {
  unit  = "years"
  value = 10
  own   = true
}

constant "raids_on" {
  value = 1
  own   = true
}

formula "berths_now" {
  title = "Berths in use"
  value = choose(neighbour, { trades = berths, raids = fired(raid) ? 0.5 * berths : berths })
}

formula "season" {
  unit  = "1"
  value = choose(sea, { open = 1, frozen = 0.4 }) * lookup(elapsed, [[0, 0.8], ["4 years", 1]])
}

formula "waves" {
  unit  = "1"
  value = clamp(0.5 + 0.1 * sin(2 * pi * elapsed / "6 years") - 0.1 * cos(elapsed / "1 year"), 0, 1)
}

formula "income" {
  unit  = "USD million/year"
  value = berths_now * ships * fee * season * waves * (1 - min(storm / "100 percent", 1)) * exp(growth * elapsed)
}

formula "subsidy" {
  unit  = "USD/year"
  value = step("1 USD million/year", 2030) + ramp("0.1 USD million/year/year", 2028, 2032) + pulse("1 USD million/year", 2028, "2 years")
}

formula "trend" {
  unit  = "1"
  value = 0.5 * previous(trend, 1) + 0.1 * logistic(mood) + abs(-0.2) + sqrt(pow(0.5, 2)) + log10(10) + log(1) + normal_cdf(0)
}

formula "late" {
  value = year >= 2034 || year - 2026 > half_life
}

formula "outlay" {
  unit  = "USD million"
  value = cost * built
}

stock "berths" {
  unit    = "berths"
  initial = 0
  min     = 0
  max     = built
  flow    = (built - berths) / max(half_life, 2 * dt)
}

event "raid" {
  title  = "A raid"
  hazard = neighbour == "raids" ? raids_on * max("2 percent/year", "10 percent/year" / (1 + guard)) : 0
}

formula "quiet" {
  unit  = "years"
  value = strikes(raid) ? 0 : since(raid)
}

outcome "gain" {
  title   = "What remains"
  unit    = "USD million"
  value   = sum(income) + discounted(subsidy, "3 percent/year") - outlay
  goal    = "maximise"
  require = gain >= "5 USD million" && first_year(late) > 2030
  owner   = actor.town
}

outcome "rest" {
  unit  = "1"
  value = mean(trend) + lowest(trend) + highest(trend) - final(trend) + (years(late) + highest(quiet)) / "1 year" + (at(late, 2034) ? 1 : 0) + gain / "1 USD million"
  goal  = "minimise"
}

variant "no_raids" {
  set = { raids_on = 0, neighbour = "trades" }
}

claim "large_pays" {
  title         = "Building large pays"
  attributed_to = "The mayor"
  holds_if      = under(strategy.large, gain) > under(strategy.small, gain)
  cite          = source.survey.p12
}

claim "calm_is_better" {
  title    = "Calm is better"
  supports = claim.large_pays
  holds_if = under(scenario.calm, best_course(gain)) >= under({ neighbour = "raids", growth = "1 percent/year", built = 3 }, best_course(gain))
  own      = true
}

claim "no_ice_raids" {
  attacks  = [claim.calm_is_better]
  holds_if = !possible(neighbour == "raids" && sea == "frozen")
  own      = true
}

expect "raids_cost" {
  title   = "Without raids the town never loses"
  assert  = share(under(variant.no_raids, gain) < under(scenario.rough, gain)) <= "10 percent" && share(claim.large_pays) > 0
  futures = 1000
  seed    = 7
  except  = [strategy.small]
}
