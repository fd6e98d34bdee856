/** The look of a paper on A4: letters after GB/T 9704 with red head, FangSong body, black lines; forms without a head. */
export const paperStyle = `
@page { size: A4; margin: 30mm 26mm 28mm 28mm; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 156mm; padding: 12mm 0; color: #000; background: #fff;
  font: 12pt/1.75 FangSong, "FangSong_GB2312", STFangsong, "Noto Serif CJK SC", serif; }
header { text-align: center; border-bottom: 0.7mm solid #c00; margin-bottom: 8mm; padding-bottom: 4mm; }
.organ { color: #c00; font: bold 22pt/1.4 "FZXiaoBiaoSong-B05S", SimSun, "Noto Serif CJK SC", serif; letter-spacing: 0.06em; }
.number { margin-top: 3mm; }
h1 { text-align: center; font: bold 18pt/1.5 "FZXiaoBiaoSong-B05S", SimSun, "Noto Serif CJK SC", serif; margin: 0 0 6mm; }
h2 { font: 12pt/1.75 SimHei, "Noto Sans CJK SC", sans-serif; margin: 5mm 0 1mm; }
p { margin: 0; text-indent: 2em; }
p.to, p.flush { text-indent: 0; }
header.plain { border: 0; margin: 0 0 2mm; padding: 0; text-align: right; font-size: 10.5pt; }
.left { text-align: left; } .center { text-align: center; } td.right, th.right { text-align: right; font-variant-numeric: tabular-nums; }
.form th { width: 26mm; text-align: center; background: #f6f6f6; }
.l2 { height: 14mm; } .l3 { height: 20mm; } .l4 { height: 26mm; } .l5 { height: 32mm; } .l6 { height: 38mm; }
.by-hand { margin-top: 6mm; break-inside: avoid; }
.by-hand p { text-indent: 0; margin: 3mm 0; text-align: right; }
.by-hand span { display: inline-block; width: 40mm; border-bottom: 0.25mm solid #000; }
.warning { border: 0.5mm solid #c00; color: #c00; padding: 2mm; text-indent: 0; }
.new-page { break-before: page; }
.mark { float: right; border: 0.4mm solid #c00; color: #c00; padding: 0 2mm; }
.watermark { position: fixed; inset: 0; display: grid; place-items: center; rotate: -30deg; color: rgb(0 0 0 / 10%);
  font-size: 17pt; text-align: center; pointer-events: none; }
ol { margin: 0; padding-left: 2.6em; }
table { width: 100%; border-collapse: collapse; margin: 2mm 0; font-size: 9.5pt; line-height: 1.45; }
th, td { border: 0.25mm solid #000; padding: 1mm 1.6mm; min-width: 3.2em; text-align: left; vertical-align: top; font-weight: normal; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
.sign { position: relative; margin: 12mm 0 0 auto; width: 84mm; min-height: 42mm; text-align: center; break-inside: avoid; }
.seal { position: absolute; inset: 0; margin: auto; width: 42mm; height: 42mm; border: 0.3mm dashed #999; border-radius: 50%;
  color: #999; font-size: 9pt; line-height: 42mm; }
.sign p { position: relative; text-indent: 0; }
.sign p:first-of-type { padding-top: 12mm; }
footer { margin-top: 8mm; border-top: 0.25mm solid #000; padding-top: 2mm; font-size: 9pt; line-height: 1.5; break-inside: avoid; }
footer p { text-indent: 0; overflow-wrap: anywhere; }
@media screen and (max-width: 640px) { body { padding: 4mm; } .organ { font-size: 17pt; } table { font-size: 9pt; } .form th { width: auto; } }
`;
