case "bad" {
  title    = "Bad"
  question = "What is wrong?"
  horizon  = { from = 2026, to = 2030 }
  as_of    = "2025-11-24"
}

constant "credit" {
  value = 0.8
}

constant "credits" {
  value = 2
}

constant "depth" {
  value = 0.5
}

formula "hazard" {
  value = 0.1 * (1 - credit) * depth
}

# Only what the formula reads in the same year can be replaced in it.
formula "misspelt" {
  value = with({ credits = 0 }, hazard) # want H720
}

formula "through" {
  value = with({ misspelt = 0.4, depth = 1 }, hazard + credits) # want H720
}

# The replaced formula is not read any more, and so neither what it reads.
formula "hidden" {
  value = with({ hazard = 0.1, depth = 1 }, hazard) # want H720
}

formula "inner" {
  value = with({ depth = 1 }, with({ hazard = credit }, hazard)) # want H720
}

formula "empty" {
  value = with({}, hazard) # want H720
}

outcome "risk" {
  unit  = "1"
  goal  = "minimise"
  value = misspelt + through + hidden + inner + empty
}
