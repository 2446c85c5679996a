# Stocks are Euler steps and read at the start of the year. Horizon 2026..2029.
case "dynamics" {
  title    = "Dynamics"
  question = "What does a year do?"
  horizon  = { from = 2026, to = 2029 }
  as_of    = "2026-01-01"
}

# 1, 2, 4, 8 at the start of the years, 16 after the last flow.
stock "doubling" {
  unit    = "1"
  initial = 1
  flow    = doubling / dt
}

# 10, 7, 4, 3 (never below 3), 3 after the last.
stock "bounded" {
  unit    = "1"
  initial = 10
  min     = 3
  flow    = -3 / dt
}

formula "alias" {
  unit  = "1"
  value = doubling
}

formula "sawtooth" {
  title = "0, 1, 2, 4: last year's doubling"
  unit  = "1"
  value = previous(doubling, 0)
}

outcome "last_stock" {
  unit  = "1"
  value = final(doubling)
  goal  = "maximise" # want last_stock = 16
}

outcome "last_formula" {
  unit  = "1"
  value = final(alias)
  goal  = "maximise" # want last_formula = 8
}

outcome "mean_of" {
  unit  = "1"
  value = mean(doubling)
  goal  = "maximise" # want mean_of = 3.75
}

outcome "sum_of" {
  unit  = "1"
  value = sum(sawtooth)
  goal  = "maximise" # want sum_of = 7
}

outcome "low" {
  unit  = "1"
  value = lowest(bounded)
  goal  = "maximise" # want low = 3
}

outcome "high" {
  unit  = "1"
  value = highest(bounded)
  goal  = "maximise" # want high = 10
}

outcome "in_2028" {
  unit  = "1"
  value = at(bounded, 2028)
  goal  = "maximise" # want in_2028 = 4
}

# 1 + 2/1.25 + 4/1.5625 + 8/1.953125 = 1 + 1.6 + 2.56 + 4.096; the weights 0.8,
# 0.64 and 0.512 are rounded and each product is fused into the sum.
outcome "present" {
  unit  = "1"
  value = discounted(doubling, "25 percent/year")
  goal  = "maximise" # want present ~ 9.256 1e-14
}

outcome "years_above" {
  unit  = "years"
  value = years(doubling > 2)
  goal  = "maximise" # want years_above = 2
}

outcome "first_above" {
  unit  = "calendar year"
  value = first_year(doubling > 2)
  goal  = "maximise" # want first_above = 2028
}

outcome "never" {
  unit  = "calendar year"
  value = first_year(doubling > 100)
  goal  = "maximise" # want never = 2030
}

# step, ramp and pulse by the calendar: 0 0 5 5, 0 2 4 4, 0 3 3 0.
outcome "stepped" {
  unit  = "1"
  value = sum(step(5, 2028))
  goal  = "maximise" # want stepped = 10
}

outcome "ramped" {
  unit  = "1"
  value = sum(ramp("2 per year", 2026, 2028))
  goal  = "maximise" # want ramped = 10
}

outcome "pulsed" {
  unit  = "1"
  value = sum(pulse(3, 2027, "2 years"))
  goal  = "maximise" # want pulsed = 6
}

# Flat outside the knots, linear between: 1 at 0, 3 at 4; doubling is 1, 2, 4, 8:
# 1.5 + 2 + 3 + 3.
outcome "looked_up" {
  unit  = "1"
  value = sum(lookup(doubling, [[0, 1], [4, 3]]))
  goal  = "maximise" # want looked_up = 9.5
}
