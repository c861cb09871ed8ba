"""How units are written: words, symbols and the prefixes that some of them take."""

from __future__ import annotations

from tui.english.word_lists import words

PREFIXES = {
    "kilo": "k", "centi": "c", "milli": "m", "micro": "μ", "nano": "n", "mega": "M", "giga": "G", "tera": "T",
    "deci": "d", "pico": "p", "peta": "P", "exa": "E",
}  # fmt: skip
_WITH_PREFIXES = {
    "metre": ("m", "kilo centi milli micro nano deci pico"),
    "gram": ("g", "kilo milli micro nano"),
    "litre": ("l", "milli centi deci"),
    "watt": ("W", "kilo mega giga tera milli"),
    "watt hour": ("Wh", "kilo mega giga tera"),
    "hertz": ("Hz", "kilo mega giga"),
    "joule": ("J", "kilo mega giga"),
    "byte": ("B", "kilo mega giga tera peta exa"),
    "bit": ("", "kilo mega giga tera"),
    "ton": ("", "kilo mega"),
    "volt": ("V", "kilo milli"),
    "pixel": ("", "mega"),
    "calorie": ("", "kilo"),
    "pascal": ("Pa", "kilo mega giga"),
    "sievert": ("Sv", "milli micro"),
    "becquerel": ("Bq", "kilo mega giga tera"),
    "bar": ("", "milli"),
    "parsec": ("", "kilo mega"),
    "flop": ("", "giga tera peta exa"),
    "mole": ("mol", "milli"),
    "electronvolt": ("eV", "kilo mega giga tera"),
    "ampere hour": ("Ah", "milli"),
    "newton": ("N", "kilo"),
}
"""Units that take prefixes, with their symbol, if it is one of the SI, and the prefixes that the news writes."""
PREFIXED = {unit: tuple(prefixes.split()) for unit, (_, prefixes) in _WITH_PREFIXES.items()}
SYMBOLS = {unit: symbol for unit, (symbol, _) in _WITH_PREFIXES.items() if symbol}
SPELLINGS = {
    "metre": "metre metres meter meters",
    "gram": "gram grams gramme grammes", "litre": "litre litres liter liters", "watt": "watt watts",
    "hertz": "hertz", "joule": "joule joules", "byte": "byte bytes", "bit": "bit bits", "volt": "volt volts",
    "mile": "mile miles mi", "yard": "yard yards yd yds", "foot": "foot feet ft", "inch": "inch inches",
    "nautical mile": "nautical_mile nautical_miles nm", "light year": "light_year light_years lightyear lightyears",
    "acre": "acre acres", "hectare": "hectare hectares ha", "pound": "pound pounds lb lbs",
    "ounce": "ounce ounces oz", "ton": "ton tons",
    "tonne": "tonne tonnes metric_ton metric_tons metric_tonne metric_tonnes mt", "stone": "stone",
    "carat": "carat carats", "gallon": "gallon gallons", "pint": "pint pints", "quart": "quart quarts",
    "barrel": "barrel barrels bbl", "bushel": "bushel bushels", "cup": "cup cups",
    "tablespoon": "tablespoon tablespoons tbsp", "teaspoon": "teaspoon teaspoons tsp",
    "horsepower": "horsepower hp bhp",
    "degree Celsius": "degrees_celsius degree_celsius degrees_c celsius degrees_centigrade centigrade",
    "degree Fahrenheit": "degrees_fahrenheit degree_fahrenheit degrees_f fahrenheit", "degree": "degree degrees",
    "kelvin": "kelvin kelvins", "calorie": "calorie calories", "decibel": "decibel decibels db dba",
    "knot": "knot knots", "radian": "radian radians rad", "turn": "turn turns",
    "kilometre per hour": "kph kmph km/h km/hr kmh", "mile per hour": "mph",
    "pixel": "pixel pixels megapixel", "megapixel": "mp",
    "fluid ounce": "fluid_ounce fluid_ounces fl_oz", "pascal": "pascal pascals", "bar": "bar bars",
    "part per million": "ppm parts_per_million", "part per billion": "ppb parts_per_billion",
    "megabit per second": "mbps", "gigabit per second": "gbps", "kilobit per second": "kbps",
    "ampere": "amp amps ampere amperes", "ampere hour": "amp_hours ampere_hours amp_hour",
    "square foot": "sq_ft sq_feet sqft ft2 ft²", "square metre": "sqm sq_m m2 m²", "square kilometre": "km2 km²",
    "square centimetre": "cm2 cm²", "square millimetre": "mm2 mm²",
    "cubic metre": "m3 m³", "square mile": "sq_mi", "troy ounce": "troy_ounce troy_ounces", "dram": "dram drams",
    "hundredweight": "hundredweight", "furlong": "furlong furlongs",
    "kilometre": "kilometre kilometres kilometer kilometers klick klicks km kms", "kilogram": "kilo kilos kg kgs",
    "cubic centimetre": "cc ccs cm3 cm³", "millimetre": "mm", "microgram": "mcg ug", "millilitre": "ml",
    "magnitude": "magnitude", "mile per gallon": "mpg", "mile per gallon equivalent": "mpge",
    "revolution per minute": "rpm rpms", "beat per minute": "bpm", "frame per second": "fps",
    "pound foot": "pound_feet pound_foot foot_pounds lb_ft ft_lb ft_lbs",
    "newton metre": "newton_metres newton_meters",
    "pound per square inch": "psi", "millimetre of mercury": "mmhg", "nit": "nits",
    "kip per square inch": "ksi", "point per game": "ppg", "rebound per game": "rpg",
    "assist per game": "apg", "lumen": "lumen lumens",
    "astronomical unit": "astronomical_unit astronomical_units", "international unit": "iu ius international_units",
    "barrel per day": "bpd", "cubic foot per second": "cfs", "barrel of oil equivalent": "boe",
    "barrel of oil equivalent per day": "boepd", "million British thermal unit": "mmbtu",
    "British thermal unit": "btu btus", "therm": "therms", "TEU": "teu teus",
    "pixel per inch": "ppi", "dot per inch": "dpi", "trillion operations per second": "tops",
    "kilocalorie": "kcal", "electronvolt": "electronvolt electronvolts electron_volts", "parsec": "parsec parsecs",
}  # fmt: skip
CASED = {
    "mb": "megabit", "MB": "megabyte", "GB": "gigabyte", "gb": "gigabyte", "TB": "terabyte", "tb": "terabyte",
    "KB": "kilobyte", "kb": "kilobyte", "Mb": "megabit", "Gb": "gigabit", "Nm": "newton metre", "PB": "petabyte",
    "kWh": "kilowatt hour", "MP": "megapixel", "TOPS": "trillion operations per second",
}  # fmt: skip
"""Symbols that mean what they mean by their capitals."""
GLUED = {
    "m": "metre", "g": "gram", "t": "tonne", "l": "litre", "L": "litre", "W": "watt", "V": "volt", "J": "joule",
    "A": "ampere", "kt": "kiloton", "in": "inch",
}  # fmt: skip
"""Symbols of one letter: units only where they touch the digits or if nothing else can be meant."""
SCALES_OF_DEGREES = {
    "c": "degree Celsius", "celsius": "degree Celsius", "celcius": "degree Celsius", "centigrade": "degree Celsius",
    "f": "degree Fahrenheit", "fahrenheit": "degree Fahrenheit", "farenheit": "degree Fahrenheit",
}  # fmt: skip
DEGREE_SIGNS = frozenset({"deg", "degc", "degf"})
"""Degrees in short: `30 deg C`, `30degC`."""
DEGREES = {"C": "degree Celsius", "F": "degree Fahrenheit"}
UNITS_IN_NAMES = words("turn cup magnitude stone bit carat degree bar")
"""Units whose word with a capital is part of a name: `the World Cup`."""
WORDS_LIKE_SYMBOLS = words("tops mol bars")
"""Words in lower case that are not units: `tops $5m`, `bars of soap`."""
SHORT = words("ft km kg lb oz mi mm cm ha hp ml mg iu")
"""Symbols of two letters that are units in capitals too."""
POWERED = words("square cubic sq cu")
"""Words that make an area or a volume of a unit of length."""
WATTS = words("watt kilowatt megawatt gigawatt terawatt")
UNITS_BY_ARTICLE = words(
    "mile kilometre kilometer metre meter tonne ton hectare acre kilogram kilo litre liter gallon inch megawatt "
    "gigawatt"
)
"""Units of which one is said by its article: `over a mile`."""
METRES = {
    "millimetre": 0.001, "centimetre": 0.01, "metre": 1.0, "kilometre": 1000.0, "inch": 0.0254, "foot": 0.3048,
    "yard": 0.9144, "mile": 1609.344, "nautical mile": 1852.0,
}  # fmt: skip
"""Units of length, in metres."""
KILOGRAMS = {
    "milligram": 1e-6, "gram": 0.001, "kilogram": 1.0, "tonne": 1000.0, "ounce": 0.028349523125, "pound": 0.45359237,
}  # fmt: skip
"""Units of mass, in kilograms."""
LITRES = {"millilitre": 0.001, "litre": 1.0}
"""Units of volume, in litres."""
AFTER_SLASH = {
    "bbl": "barrel", "lb": "pound", "oz": "ounce", "kg": "kilogram", "t": "tonne", "mt": "tonne", "gal": "gallon",
}  # fmt: skip
"""Units of a price after a slash: `$80/bbl`."""
