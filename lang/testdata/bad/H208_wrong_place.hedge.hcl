case "bad" {
  title    = "Bad"
  question = "What is wrong?"
  horizon  = { from = 2026, to = 2030 }
  as_of    = "2025-11-24"
}

descriptor "posture" {
  title = "Posture"
  state "stay"  { title = "Stays" }
  state "leave" { title = "Leaves" }
}


event "war" {
  hazard = 0.01
}

formula "a" {
  value = 2 * posture # want H208
}

formula "b" {
  value = war ? 1 : 0 # want H208
}

formula "c" {
  value = formula.a # want H208
}

constraint "warless" {
  never = posture == "stay" && war # want H208
}

constraint "puzzle" {
  never = (posture == "stay") == true # want H208
}
