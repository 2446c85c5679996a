# An event fires in the first year in which the summed hazard reaches -log(1-U).
# U lies in (0, 1), so with a hazard of 50 a year it fires in 2026 unless U is
# above 1 - e^-50, which no draw reaches (the largest is 1 - 2^-53, and
# -log(2^-53) = 36.7); with a hazard of 0 it never fires.
case "events" {
  title    = "Events"
  question = "When does a thing happen?"
  horizon  = { from = 2026, to = 2029 }
  as_of    = "2026-01-01"
}

event "at_once" {
  hazard = "50 per year"
}

# Waits a year: its hazard hangs on whether the first event struck earlier.
event "after" {
  hazard = fired(at_once) ? "50 per year" : 0
}

event "never" {
  hazard = "0 per year"
}

outcome "first" {
  unit  = "calendar year"
  value = first_year(strikes(at_once))
  goal  = "maximise" # want first = 2026
}

outcome "second" {
  unit  = "calendar year"
  value = first_year(strikes(after))
  goal  = "maximise" # want second = 2027
}

outcome "third" {
  unit  = "calendar year"
  value = first_year(strikes(never))
  goal  = "maximise" # want third = 2030
}

outcome "strikes_once" {
  unit  = "years"
  value = years(strikes(at_once))
  goal  = "maximise" # want strikes_once = 1
}

outcome "fired_later" {
  unit  = "calendar year"
  value = first_year(fired(at_once))
  goal  = "maximise" # want fired_later = 2027
}

# 0 in the year it strikes, then 1, 2, 3.
outcome "since_sum" {
  unit  = "years"
  value = sum(since(at_once))
  goal  = "maximise" # want since_sum = 6
}
