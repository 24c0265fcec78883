package reply

import (
	"testing"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/encoding/unicode"
)

func TestDecodeText(t *testing.T) {
	for _, c := range []struct {
		name, text string
		enc        encoding.Encoding // nil: UTF-8
		label      string
	}{
		{"utf-8", "Grüße 👍", nil, "utf-8"},
		{"utf-8 without label", "Grüße 👍", nil, ""},
		{"utf-8 called latin1", "Grüße 👍", nil, "iso-8859-1"},
		{"utf-8 called ascii", "Grüße", nil, "us-ascii"},
		{"utf-8 called GBK", "水龙头", nil, "gb2312"},
		{"windows-1252 called latin1", "“quoted” – £20…", charmap.Windows1252, "iso-8859-1"},
		{"windows-1252 called ascii", "“quoted” – £20…", charmap.Windows1252, "us-ascii"},
		{"windows-1252 without label", "Schöne Grüße aus Köln, wir waren sehr zufrieden", charmap.Windows1252, ""},
		{"windows-1252 called utf-8", "Schöne Grüße aus Köln, wir waren sehr zufrieden", charmap.Windows1252, "utf-8"},
		{"iso-8859-2", "Dziękuję, wszystko było świetnie", charmap.ISO8859_2, "iso-8859-2"},
		{"iso-8859-15", "20 €, très bien", charmap.ISO8859_15, "iso-8859-15"},
		{"windows-1251 without label", "Спасибо, всё было отлично, мастер приехал вовремя", charmap.Windows1251, ""},
		{"koi8-r without label", "Спасибо, всё было отлично, мастер приехал вовремя", charmap.KOI8R, ""},
		{"koi8-r", "Спасибо", charmap.KOI8R, "koi8-r"},
		{"windows-1256", "شكرا جزيلا", charmap.Windows1256, "windows-1256"},
		{"iso-2022-jp", "ありがとうございました。水漏れは直りました。", japanese.ISO2022JP, "iso-2022-jp"},
		{"iso-2022-jp without label", "ありがとうございました。", japanese.ISO2022JP, ""},
		{"iso-2022-jp called ascii", "ありがとうございました。", japanese.ISO2022JP, "us-ascii"},
		{"euc-jp called iso-2022-jp", "ありがとうございました。とても丁寧でした。", japanese.EUCJP, "iso-2022-jp"},
		{"shift_jis called iso-2022-jp", "ありがとうございました。とても丁寧でした。", japanese.ShiftJIS, "iso-2022-jp"},
		{"shift_jis without label", "ありがとうございました。とても丁寧でした。", japanese.ShiftJIS, ""},
		{"shift_jis katakana without label", "テストのメール。アリガトウ。", japanese.ShiftJIS, ""},
		{"gb18030", "请把发票寄给我 😀", simplifiedchinese.GB18030, "gb18030"},
		{"gbk called gb2312", "師傅很準時，謝謝", simplifiedchinese.GBK, "gb2312"},
		{"gbk without label", "师傅很准时，修得很好，谢谢。只是厨房里有点脏。", simplifiedchinese.GBK, ""},
		{"big5 without label", "師傅很準時，修得很好，謝謝。只是廚房裡有點髒。", traditionalchinese.Big5, ""},
		{"euc-kr without label", "감사합니다. 수도꼭지가 아주 잘 고쳐졌습니다.", korean.EUCKR, ""},
		{"utf-16 with mark", "All good 👍", unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), "utf-16"},
		{"utf-16be", "All good", unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM), "utf-16be"},
		{"ascii called utf-16", "All good", nil, "utf-16"},
		{"unknown label", "Grüße", nil, "x-user-defined-nonsense"},
	} {
		b := []byte(c.text)
		if c.enc != nil {
			var err error
			if b, err = c.enc.NewEncoder().Bytes(b); err != nil {
				t.Fatalf("%s: %v", c.name, err)
			}
		}
		if got := decodeText(b, c.label); got != c.text {
			t.Errorf("%s: got %q, want %q", c.name, got, c.text)
		}
	}
	for in, want := range map[string]string{"You owe +AKM-15 +IBM honestly, 1 +- 1": "You owe £15 – honestly, 1 + 1", "+2D3cTQ-": "👍", "a+": "a+"} {
		if got := decodeText([]byte(in), "utf-7"); got != want {
			t.Errorf("UTF-7 %q: got %q, want %q", in, got, want)
		}
	}
}
