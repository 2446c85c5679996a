case "bad" {
  title    = "Bad"
  question = "What is wrong?"
  horizon  = { from = 2026, to = 2030 }
  as_of    = "2025-11-24"
}

constant "tax" {
  value = 0.3
}

constant "base" {
  value = 2
}

formula "price" {
  value = tax * elapsed / dt
}

formula "usual" {
  value = mean(price)
}

formula "past" {
  value = previous(price, 0)
}

event "strike" {
  hazard = "1 percent/year" * price
}

formula "loss" {
  value = strikes(strike) ? 1 : tax
}

# Both read the year before, and so the name that is replaced this year.
formula "debt" {
  unit  = "1"
  value = previous(debt, 1) + tax
}

formula "before" {
  unit  = "1"
  value = previous(behind, 1)
}

formula "behind" {
  unit  = "1"
  value = before + tax
}

# It reads its own past and nothing that is replaced.
formula "growth" {
  unit  = "1"
  value = 1.1 * previous(growth, 1)
}

outcome "own_past" {
  unit  = "1"
  goal  = "maximise"
  value = sum(with({ tax = 0 }, debt)) # want H721
}

outcome "past_of_others" {
  unit  = "1"
  goal  = "maximise"
  value = sum(with({ tax = 0 }, behind)) # want H721
}

outcome "past_beside" {
  unit  = "1"
  goal  = "maximise"
  value = sum(with({ tax = 0 }, before + tax)) # want H721
}

outcome "past_without" {
  unit  = "1"
  goal  = "maximise"
  value = sum(with({ tax = 0 }, growth + tax))
}

outcome "revenue" {
  unit  = "1"
  goal  = "maximise"
  value = mean(price)
}

outcome "direct" {
  unit  = "1"
  goal  = "maximise"
  value = with({ tax = 0 }, mean(price)) # want H721
}

outcome "through" {
  unit  = "1"
  goal  = "maximise"
  value = with({ tax = 0 }, 2 * usual) # want H721
}

outcome "last_year" {
  unit  = "1"
  goal  = "maximise"
  value = mean(with({ tax = 0 }, past)) # want H721
}

outcome "struck" {
  unit  = "1"
  goal  = "minimise"
  value = mean(with({ tax = 0 }, loss)) # want H721
}

outcome "measured" {
  unit  = "1"
  goal  = "maximise"
  value = with({ tax = 0 }, revenue) # want H721
}

# What does not depend on the replaced name may stand from other years.
outcome "allowed" {
  unit  = "1"
  goal  = "maximise"
  value = with({ base = revenue }, base) + with({ base = 0 }, base + usual) + mean(with({ base = 3 }, base * past + price))
}
