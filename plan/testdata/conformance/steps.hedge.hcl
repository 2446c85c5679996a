# Steps of two years: 2026, 2028, 2030. A sum over years of a flow is an amount,
# so each step counts double; a sum of a level is a plain sum.
case "steps" {
  title    = "Steps"
  question = "How long is a step?"
  horizon  = { from = 2026, to = 2030, step = 2 }
  as_of    = "2026-01-01"
}

formula "flow" {
  unit  = "USD bn/year"
  value = "1 USD bn/year"
}

stock "pot" {
  unit    = "USD bn"
  initial = 0
  flow    = flow
}

formula "level" {
  unit  = "1"
  value = elapsed / "1 year"
}

# Stored in dollars: 6 bn.
outcome "summed" {
  unit  = "USD bn"
  value = sum(flow)
  goal  = "maximise" # want summed = 6e9
}

outcome "grown" {
  unit  = "USD bn"
  value = final(pot)
  goal  = "maximise" # want grown = 6e9
}

# 2 * (1 + 1/1.21 + 1/1.4641) bn at 10 percent a year.
outcome "discounted_flow" {
  unit  = "USD bn"
  value = discounted(flow, "10 percent/year")
  goal  = "maximise" # want discounted_flow ~ 5018919472.7136 1e-3
}

outcome "levels" {
  unit  = "1"
  value = sum(level)
  goal  = "maximise" # want levels = 6
}

# The start of previous may vary by year: it is taken in the first one.
formula "before" {
  unit  = "1"
  value = previous(level, level + 100)
}

outcome "first_before" {
  unit  = "1"
  value = at(before, 2026)
  goal  = "maximise" # want first_before = 100
}

outcome "last_before" {
  unit  = "1"
  value = at(before, 2030)
  goal  = "maximise" # want last_before = 2
}

# A knot gives its own value: by the segment before it, 1.1 would give
# 0.9000000000000001.
formula "knot" {
  unit  = "1"
  value = 1.1
}

outcome "at_a_knot" {
  unit  = "1"
  value = lookup(knot, [[0.1, 0.7], [0.4, 0.1], [0.7, 0.3], [1.1, 0.9]])
  goal  = "maximise" # want at_a_knot = 0.9
}

outcome "below_all_knots" {
  unit  = "1"
  value = lookup(knot, [[2, 5], [3, 7]])
  goal  = "maximise" # want below_all_knots = 5
}

outcome "years_counted" {
  unit  = "years"
  value = years(level >= 2)
  goal  = "maximise" # want years_counted = 4
}

outcome "never" {
  unit  = "calendar year"
  value = first_year(level > 100)
  goal  = "maximise" # want never = 2032
}
