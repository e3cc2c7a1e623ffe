"""What a drawing may be made of: SVG 1.1 and 2 less all that runs, fetches, embeds or tells of its origin."""

from __future__ import annotations

_ELEMENTS = """
    svg g defs symbol use switch style path rect circle ellipse line polyline polygon image text
    tspan textPath linearGradient radialGradient stop pattern clipPath mask marker filter feBlend
    feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting
    feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR
    feGaussianBlur feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting
    feSpotLight feTile feTurbulence
"""
ELEMENTS = frozenset(_ELEMENTS.split())

UNWRAPPED = frozenset({"a"})
"""Elements of which only what is inside stays."""

_ATTRIBUTES = """
    id class style lang version viewBox preserveAspectRatio x y x1 y1 x2 y2 cx cy r rx ry fx fy fr
    width height d points pathLength transform href dx dy rotate textLength lengthAdjust
    startOffset method spacing side offset gradientUnits gradientTransform spreadMethod
    patternUnits patternContentUnits patternTransform clipPathUnits maskUnits maskContentUnits
    mask-type markerUnits markerWidth markerHeight refX refY orient systemLanguage
    requiredFeatures in in2 result stdDeviation mode type values tableValues slope intercept
    amplitude exponent operator k1 k2 k3 k4 order kernelMatrix divisor bias targetX targetY
    edgeMode kernelUnitLength preserveAlpha surfaceScale diffuseConstant specularConstant
    specularExponent azimuth elevation z pointsAtX pointsAtY pointsAtZ limitingConeAngle scale
    xChannelSelector yChannelSelector radius baseFrequency numOctaves seed stitchTiles filterUnits
    primitiveUnits media alignment-baseline baseline-shift clip clip-path clip-rule color
    color-interpolation color-interpolation-filters cursor direction display dominant-baseline
    fill fill-opacity fill-rule filter flood-color flood-opacity font font-family font-size
    font-size-adjust font-stretch font-style font-variant font-weight glyph-orientation-horizontal
    glyph-orientation-vertical image-rendering letter-spacing lighting-color marker marker-end
    marker-mid marker-start mask opacity overflow paint-order pointer-events shape-rendering
    stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap
    stroke-linejoin stroke-miterlimit stroke-opacity stroke-width text-anchor text-decoration
    text-rendering transform-origin unicode-bidi vector-effect visibility white-space word-spacing
    writing-mode
"""
ATTRIBUTES = frozenset(_ATTRIBUTES.split())
