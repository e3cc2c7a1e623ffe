# 让 IIS 的网站 Casebook 指向线上的发布版。以管理员身份运行；发布、回退之后各运行一次。
#   powershell -File scripts\hosting\iis\switch.ps1 -To D:\casebook

param(
    [Parameter(Mandatory = $true)] [string] $To,
    [string] $Site = 'Casebook'
)

$ErrorActionPreference = 'Stop'
Import-Module WebAdministration

$release = (Get-Content -LiteralPath (Join-Path $To 'current.txt') -Encoding UTF8 -Raw).Trim()
$folder = Join-Path $To (Join-Path 'releases' (Join-Path $release 'site'))
if (-not (Test-Path -LiteralPath (Join-Path $folder 'index.html'))) {
    throw "没有「$folder」，请先运行 casebook verify"
}
Set-ItemProperty -LiteralPath "IIS:\Sites\$Site" -Name physicalPath -Value $folder
Write-Output "IIS 网站 $Site 指向 $release"
