using QRCoder;

namespace Simulator.Web.Features.Exercises;

/// <summary>A QR code as an inline drawing, always dark on white: cameras fail on inverted ones.</summary>
public static class QrImage
{
    public static string Svg(string text)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        using var code = new SvgQRCode(data);
        return code.GetGraphic(4, "#000000", "#ffffff", true, SvgQRCode.SizingMode.ViewBoxAttribute);
    }
}
