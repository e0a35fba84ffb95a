/** The look of the coverage page: plain, on screen and on A4 landscape. */
export const COVERAGE_STYLE = `
@page{size:A4 landscape;margin:12mm}
body{font:14px/1.5 system-ui,"Noto Sans CJK SC","Microsoft YaHei",sans-serif;margin:24px;color:#1b1f24;background:#fff}
h1{font-size:22px;margin:0 0 4px}
h2{font-size:16px;margin:28px 0 8px;break-after:avoid}
.slogan{margin:0 0 16px;color:#57606a}
dl{display:flex;flex-wrap:wrap;gap:12px;margin:0}
dl div{border:1px solid #d0d7de;border-radius:6px;padding:10px 14px;min-width:190px}
dt{color:#57606a;font-size:12px}
dd{margin:2px 0 0;font-size:16px;font-variant-numeric:tabular-nums}
table{border-collapse:collapse;width:100%;font-size:12px;font-variant-numeric:tabular-nums}
thead{display:table-header-group}
tr{break-inside:avoid}
thead th{background:#f0f3f6;text-align:right;vertical-align:bottom;font-weight:600}
th,td{border:1px solid #d0d7de;padding:3px 6px;text-align:right}
tbody th,td.name,thead th:nth-child(-n+2){text-align:left;font-weight:400}
td i{color:#8c959f}
ul{padding-left:20px;max-width:90ch}
footer{margin-top:24px;color:#8c959f;font-size:12px}
@media print{body{margin:0}h2{margin-top:16px}}
`;
