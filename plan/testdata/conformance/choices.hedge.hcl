# Truth, choice and states. The baseline fits one world: posture = bargain.
case "choices" {
  title    = "Choices"
  question = "Which branch is taken?"
  horizon  = { from = 2026, to = 2027 }
  as_of    = "2026-01-01"
  baseline = scenario.stay
}

descriptor "posture" {
  title = "Posture"
  state "annul"   { title = "Annul" }
  state "bargain" { title = "Bargain" }
  state "renewed" { title = "Renewed" }
}

scenario "stay" {
  title = "Stay"
  where = posture == "bargain"
}

uncertainty "credit" {
  by "posture" {
    annul   = "0.1"
    bargain = "0.5"
    renewed = "0.9"
  }
  unit = "1"
}

lever "effort" {
  range   = "0 to 1"
  unit    = "1"
  default = 0.25
}

outcome "chosen" {
  unit  = "1"
  value = choose(posture, { annul = 1, bargain = 2, renewed = 3 })
  goal  = "maximise" # want chosen = 2
}

outcome "by_state" {
  unit  = "1"
  value = credit
  goal  = "maximise" # want by_state = 0.5
}

outcome "tested" {
  unit  = "1"
  value = posture != "annul" && !(effort > 0.5) ? 1 : 0
  goal  = "maximise" # want tested = 1
}

outcome "either" {
  unit  = "1"
  value = posture == "annul" || effort >= 0.25 ? effort : -1
  goal  = "maximise" # want either = 0.25
}

outcome "clamped" {
  unit  = "1"
  value = clamp(effort * 100, 0, 1) + clamp(-effort, 0, 1) + min(3, effort, 2) + max(effort, 1, 0.5)
  goal  = "maximise" # want clamped = 2.25
}
