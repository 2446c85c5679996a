# Where the evidence after the column comes from.
#
# All of it is younger than the case, so no number of the case cites it: only the dated
# observations in evidence.hedge.hcl do. Grades as in sources.hedge.hcl.

source "ncg_2025" {
  kind      = "report"
  title     = "Fifth meeting of the Nuclear Consultative Group"
  author    = "KBS World"
  publisher = "KBS World"
  date      = "2025-12-05"
  url       = "https://world.kbs.co.kr/service/news_view.htm?lang=e&Seq_Code=198076"
  grade     = "B2"
}

source "ndaa_2025" {
  kind      = "report"
  title     = "Defence policy bill signed, with a clause on troops in Korea"
  author    = "Yonhap"
  publisher = "Yonhap in Korea JoongAng Daily"
  date      = "2025-12-19"
  url       = "https://koreajoongangdaily.joins.com/news/2025-12-19/national/defense/Trump-signs-annual-defense-policy-bill-restricting-USFK-troop-reduction/2481920"
  grade     = "B2"
}

source "squadron_2026" {
  kind      = "report"
  title     = "No decision on the squadron reported to be deactivated"
  author    = "Korea JoongAng Daily"
  publisher = "Korea JoongAng Daily"
  date      = "2026-01-03"
  url       = "https://koreajoongangdaily.joins.com/news/2026-01-03/national/diplomacy/Pentagon-says-no-decision-made-on-fate-of-Koreabased-Army-squadron-reported-to-have-been-deactivated/2492081"
  grade     = "B3"
}

source "nds_2026" {
  kind      = "report"
  title     = "National Defense Strategy on Korea: primary responsibility"
  author    = "Korea JoongAng Daily"
  publisher = "Korea JoongAng Daily"
  date      = "2026-01-24"
  url       = "https://koreajoongangdaily.joins.com/news/2026-01-24/national/diplomacy/South-Korea-can-take-primary-responsibility-for-deterring-North-says-Pentagon-white-paper/2507841"
  grade     = "B2"
}

source "tariff_threat_2026" {
  kind      = "report"
  title     = "Tariffs on Korea to go back to 25 percent"
  author    = "Korea Herald"
  publisher = "Korea Herald"
  date      = "2026-01-27"
  url       = "https://www.koreaherald.com/article/10663227"
  grade     = "B2"
}

source "osan_2026" {
  kind      = "forum post"
  title     = "Fighters from Osan met by Chinese fighters"
  author    = "Sino Defence Forum"
  publisher = "Sino Defence Forum"
  date      = "2026-02-18"
  url       = "https://sinodefenceforum.com/goto/post?id=1296698"
  grade     = "C4"
  note      = "a post in a forum; the day is that of the event"
}

source "pledge_kept_2026" {
  kind      = "report"
  title     = "Korea goes ahead with the 350 billion after the ruling"
  author    = "Korea JoongAng Daily"
  publisher = "Korea JoongAng Daily"
  date      = "2026-02-22"
  url       = "https://koreajoongangdaily.joins.com/news/2026-02-22/national/politics/Korea-to-move-ahead-with-350B-in-investments-in-US-despite-Supreme-Courts-nixing-of-Trump-tariffs/2528544"
  grade     = "B2"
}

source "party_congress_2026" {
  kind      = "report"
  title     = "The North entrenches two hostile states"
  author    = "Dong-A Ilbo"
  publisher = "Dong-A Ilbo"
  date      = "2026-02-27"
  url       = "https://www.donga.com/en/article/all/20260227/6117820/1"
  grade     = "B2"
}

source "missile_defences_2026" {
  kind      = "report"
  title     = "Missile defences may leave Korea, over Seoul's objection"
  author    = "Army Times"
  publisher = "Army Times"
  date      = "2026-03-11"
  url       = "https://www.armytimes.com/news/your-military/2026/03/11/iran-war-may-force-us-to-shift-missile-defenses-from-south-korea-seoul-says/"
  grade     = "B2"
}

source "taiwan_assessment_2026" {
  kind      = "report"
  title     = "US threat assessment of 2026 on Taiwan"
  author    = "Reuters"
  publisher = "Reuters, read via Quews"
  date      = "2026-03-18"
  url       = "https://quews.news/us-assesses-china-is"
  grade     = "B3"
}

source "germany_cut_2026" {
  kind      = "report"
  title     = "5,000 US troops to leave Germany"
  author    = "Associated Press"
  publisher = "Associated Press in Manila Bulletin"
  date      = "2026-05-02"
  url       = "https://mb.com.ph/2026/05/02/us-to-withdraw-5000-troops-from-germany-in-next-6-12-months"
  grade     = "B2"
}

source "opcon_2026" {
  kind      = "report"
  title     = "Wartime command may pass as early as 2027"
  author    = "Yonhap"
  publisher = "Yonhap"
  date      = "2026-05-21"
  url       = "https://m.korean-vibe.com/news/amp.html?ncode=179541463449164"
  grade     = "B3"
}
