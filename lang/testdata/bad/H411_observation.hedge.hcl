case "watch" {
  title    = "Watch"
  question = "What is worth a look?"
  horizon  = { from = 2026, to = 2030 }
  as_of    = "2026-01-01"
}

descriptor "posture" {
  title = "Posture"
  state "stay" { title = "Stays" }
  state "leave" { title = "Leaves" }
}

uncertainty "load" {
  range = "0 to 1"
  unit  = "1"
  own   = true
}

uncertainty "weather" {
  range = "0 to 1"
  unit  = "1"
  each  = "year"
  own   = true
}

observation "insider" {
  title       = "An insider"
  of          = posture == "leave"
  hit         = 0.8
  false_alarm = 0.2
  error       = 0.1 # want H411
  own         = true
}

observation "gauge" {
  title = "A gauge"
  of    = load
  error = 0.1
  hit   = 0.8 # want H411
  own   = true
}

observation "forecast" {
  title = "A forecast"
  of    = weather # want H411
  error = 0.1
  own   = true
}

outcome "use" {
  value = load + mean(weather) + (posture == "leave" ? 1 : 0)
  unit  = "1"
  goal  = "maximise"
}
