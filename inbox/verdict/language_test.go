package verdict

import "testing"

func TestLanguageIsToldFromFewWords(t *testing.T) {
	r := newReader(t)
	for text, want := range map[string]string{
		"Drips again since Sunday":                                 "en",
		"Bang on":                                                  "en",
		"Manitas de oro tiene ese hombre":                          "es",
		"Quedamos entre 9 y 11 y apareció tarde":                   "es",
		"Super coiffeuse, hyper sympa":                             "fr",
		"Votre traitement de lundi a ouvert l'appétit aux fourmis": "fr",
		"Alle zufrieden hier, sogar die Oma":                       "de",
		"Auftrag vollständig erledigt":                             "de",
		"Bravissimi, veloci e puliti":                              "it",
		"Mia suocera ha detto bello":                               "it",
		"Ficou ótimo, recomendo de olhos fechados":                 "pt",
		"As cortinas ficaram curtas uns 10 cm":                     "pt",
		"Vakwerk en een nette prijs":                               "nl",
		"De verf bladdert nu al af":                                "nl",
		"Super ekipa, remont skończony przed czasem":               "pl",
		"Panowie posprzątali po sobie":                             "pl",
		"Foarte mulțumiți, au venit la fix":                        "ro",
		"Frizerie buna din cartier":                                "ro",
		"Hantverkaren kom i tid och städade efter sig":             "sv",
		"Lite trakigt bara att rosorna blev nedtrampade":           "sv",
		"Kaikki meni hyvin, kiitos":                                "",
		"Teşekkürler her şey çok güzeldi":                          "",
		"Nem, semmi gond, nagyon ügyesek voltak":                   "",
		"Faleminderit, gjithçka në rregull":                        "",
		"ありがとうございました":                                              "",
		"Спасибо, всё отлично":                                     "",
	} {
		if got := r.Read(Answer{Text: text}).Language; got != want {
			t.Errorf("%q is %q, want %q", text, got, want)
		}
	}
}
