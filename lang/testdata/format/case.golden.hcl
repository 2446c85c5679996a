# A case in the rough.
case "korea" {
  title    = "A Korean Peninsula without the United States"
  question = "Is the uncertain status quo the worst future?"
  focal    = actor.rok
  horizon  = { from = 2026, to = 2040 }

  as_of = "2025-11-24"
}

actor "rok" { title = "South Korea" }
actor "us"  { title = "United States" }

# ---- drivers
descriptor "us_posture" {
  title = "What Washington does about Korea"
  state "annul"    { title = "Alliance annulled, troops gone" }
  state "offshore" { title = "Offshore balancer, umbrella stays" }
  state "bargain" {
    title = "A state whose title is so long that the block no longer fits into one line of a hundred"
  }
  state "renewed" { title = "Alliance renewed" }
}

impact "us_doctrine" "us_posture" {
  table = <<-T
                 annul  offshore  bargain  renewed
    hemisphere       2         0        1       -2
    restraint       -1         3       -1       -1

    transaction     -1         0        3       -2
  T
  why  = "A hemispheric turn is what annulment needs"
  cite = [source.moon_2025.p5, source.moon_2025.p6]
}

uncertainty "ambiguity" {
  title = "How unclear the commitment is"
  by "us_posture" {
    annul    = "0 to 0.2"
    offshore = "0.1 to 0.5"
  }
  unit  = "1"
  note = <<-T
    Judgement;   no
      index exists
  T
  own   = true
}

strategy "adaptive" {
  title = "Hold course, switch when protection fails"
  set = {
    defence_target = "3.5 percent of GDP/year"
    self_reliance  = 0.35
    engagement     = -0.2
  }
  adapt {
    on    = signpost.protection_fails
    delay = "1 year"
    set   = { self_reliance = 0.8 }
  }
  own   = true
}

formula "payments" {
  unit = "percent of GDP/year"
  value = fired(collapse) ? 0.02 : clamp(
    live && !calm ? a-b * -c : (0),
    0,
    max(1, 2)
  )
}

coverage "moon_2025" {
  table = <<-T
    title  claim.status_quo_is_worst
    p1     claim.alliance_is_reborn, scenario.F0
    p10    left:  evaluation
  T
}
