# Judgements in numbers and in words of one's own, without a source and without
# impacts; evidence that speaks against.
case "harvest" {
  title    = "The harvest of three summers"
  question = "Should the mill buy grain abroad?"
  horizon  = { from = 2026, to = 2028 }
  as_of    = "2026-07-01"
  lexicon  = "house"
}

lexicon "house" {
  title = "Words of the mill"
  terms = {
    "hardly ever" = "at most 5 percent"
    seldom        = "5 to 20 percent"
    possible      = "20 to 60 percent"  # a word of possibility has the meaning it is given
    mostly        = "at least 60 percent"
  }
}

descriptor "rain" {
  title = "The rain"
  state "early" { title = "Early" }
  state "late"  { title = "Late" }
  state "none"  { title = "None" }
}

judgement "drought" {
  event = rain == "none"
  says  = "Hardly ever."
  by    = 2026
  own   = true
}

judgement "some_rain" {
  event = rain != "none"
  says  = "mostly"
  by    = 2028
  own   = true
}

judgement "late" {
  event = rain == "late"
  says  = "possible"
  by    = 2028
  own   = true
}

judgement "early_of_rain" {
  event = rain == "early"
  given = rain == "early" || rain == "late"
  says  = "at least 37.5 percent"
  by    = 2027
  own   = true
}

judgement "even" {
  event      = rain == "early"
  says       = "50 percent"
  by         = 2028
  confidence = "low"
  own        = true
}

evidence "swallows" {
  date     = "2026-06"
  supports = rain == "none"
  ratio    = 0.5
  own      = true
}

outcome "bread" {
  unit  = "1"
  goal  = "maximise"
  value = choose(rain, { early = 1, late = 0.7, none = 0.1 })
}
